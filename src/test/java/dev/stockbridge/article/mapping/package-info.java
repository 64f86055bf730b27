@NullMarked
package dev.stockbridge.article.mapping;

import org.jspecify.annotations.NullMarked;
