/** How a product of the shop becomes articles of the warehouse: the field rules, applied to its units. */
@NullMarked
package dev.stockbridge.article.mapping;

import org.jspecify.annotations.NullMarked;
