/** Random histories of orders, and whether order-sync brings each of them to the right end. */
@NullMarked
package dev.stockbridge.order.histories;

import org.jspecify.annotations.NullMarked;
