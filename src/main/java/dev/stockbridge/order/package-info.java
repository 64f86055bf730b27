/** Brings the shop's orders to the warehouse, with their changes, as long as the warehouse has not begun. */
@NullMarked
package dev.stockbridge.order;

import org.jspecify.annotations.NullMarked;
