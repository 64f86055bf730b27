/** What runs did with each item, why, and which items need a person. */
@NullMarked
package dev.stockbridge.outcome;

import org.jspecify.annotations.NullMarked;
