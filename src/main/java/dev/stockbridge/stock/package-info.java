/** stock-reconciliation: what the shop believes there is, held against what the warehouse has. */
@NullMarked
package dev.stockbridge.stock;

import org.jspecify.annotations.NullMarked;
