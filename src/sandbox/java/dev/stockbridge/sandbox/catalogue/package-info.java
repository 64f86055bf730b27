/** Seeded products and orders to fill a shop with. */
@NullMarked
package dev.stockbridge.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
