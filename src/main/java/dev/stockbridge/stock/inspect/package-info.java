/** The audit of quantities, which uses the comparison of stock-reconciliation. */
@NullMarked
package dev.stockbridge.stock.inspect;

import org.jspecify.annotations.NullMarked;
