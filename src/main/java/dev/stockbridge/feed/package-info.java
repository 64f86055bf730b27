/** Reads lists of the shop and of the warehouse that change while they are read, so that nothing is lost. */
@NullMarked
package dev.stockbridge.feed;

import org.jspecify.annotations.NullMarked;
