/** What a run of article-sync has seen of the catalogue, and which units have to be sent. */
@NullMarked
package dev.stockbridge.article.survey;

import org.jspecify.annotations.NullMarked;
