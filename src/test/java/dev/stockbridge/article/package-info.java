/** Proofs of article-sync: one class for each promise. */
@NullMarked
package dev.stockbridge.article;

import org.jspecify.annotations.NullMarked;
