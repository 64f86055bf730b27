/** What the database keeps of runs: their register, cursors, store bindings and keys. */
@NullMarked
package dev.stockbridge.run.record;

import org.jspecify.annotations.NullMarked;
