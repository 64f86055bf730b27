/** Makes the shop's sellable units the warehouse's articles. */
@NullMarked
package dev.stockbridge.article;

import org.jspecify.annotations.NullMarked;
