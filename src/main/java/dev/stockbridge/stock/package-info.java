/** stock-reconciliation: compares the shop's quantities with the warehouse's stock, and pushes those that differ. */
@NullMarked
package dev.stockbridge.stock;

import org.jspecify.annotations.NullMarked;
