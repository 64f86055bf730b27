/** Explaining one article and auditing all of them, with the rules of article-sync. */
@NullMarked
package dev.stockbridge.article.inspect;

import org.jspecify.annotations.NullMarked;
