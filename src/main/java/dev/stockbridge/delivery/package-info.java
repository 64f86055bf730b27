/** delivery-sync: what the warehouse has shipped is completed in the shop, with its tracking code, once. */
@NullMarked
package dev.stockbridge.delivery;

import org.jspecify.annotations.NullMarked;
