/** Looking at both sides without a run: what an item is, where the sides disagree. Nothing in here writes anywhere. */
@NullMarked
package dev.stockbridge.inspect;

import org.jspecify.annotations.NullMarked;
