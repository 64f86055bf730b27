/** Field rules: which member of a document gets which value of the shop, in words and as a function, and its limit. */
@NullMarked
package dev.stockbridge.field;

import org.jspecify.annotations.NullMarked;
