/** What the two clients share: one connection per system and store, repeated calls, and the faults that end a run. */
@NullMarked
package dev.stockbridge.http;

import org.jspecify.annotations.NullMarked;
