/** What a run of stock-reconciliation has read of shop and warehouse, unit by unit. */
@NullMarked
package dev.stockbridge.stock.survey;

import org.jspecify.annotations.NullMarked;
