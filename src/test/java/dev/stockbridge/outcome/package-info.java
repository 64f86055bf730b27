/** Tests of outcomes and their reasons. */
@NullMarked
package dev.stockbridge.outcome;

import org.jspecify.annotations.NullMarked;
