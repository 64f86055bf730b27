package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import java.math.BigDecimal;

/**
 * Units of one sellable unit in one open order of the shop.
 *
 * @param sent as many of them as the warehouse has taken off what it calls sellable
 * @param unsent the others
 */
public record OrderedUnits(long orderId, ProductReference reference, BigDecimal sent, BigDecimal unsent) {}
