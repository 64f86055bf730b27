/** How an order of the shop becomes an order of the warehouse: the field rules and what they need. */
@NullMarked
package dev.stockbridge.order.mapping;

import org.jspecify.annotations.NullMarked;
