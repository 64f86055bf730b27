/** Makes the shop's sellable units the warehouse's articles. */
@NullMarked
package dev.stockbridge.articles;

import org.jspecify.annotations.NullMarked;
