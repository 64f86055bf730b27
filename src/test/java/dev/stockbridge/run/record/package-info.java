@NullMarked
package dev.stockbridge.run.record;

import org.jspecify.annotations.NullMarked;
