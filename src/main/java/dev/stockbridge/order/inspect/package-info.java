/** Explaining one order and auditing all of them, with the rules of order-sync. */
@NullMarked
package dev.stockbridge.order.inspect;

import org.jspecify.annotations.NullMarked;
