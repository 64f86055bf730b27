/** delivery-sync: what the warehouse has shipped is completed in the shop, with its tracking code, once. */
@NullMarked
package dev.stockbridge.deliveries;

import org.jspecify.annotations.NullMarked;
