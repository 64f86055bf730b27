/** What a run of stock-reconciliation has read of shop and warehouse. */
@NullMarked
package dev.stockbridge.stock.survey;

import org.jspecify.annotations.NullMarked;
