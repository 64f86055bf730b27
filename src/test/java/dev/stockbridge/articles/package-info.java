/** Proofs of article-sync: one class for each promise. */
@NullMarked
package dev.stockbridge.articles;

import org.jspecify.annotations.NullMarked;
