package dev.stockbridge.outcome;

import java.math.BigDecimal;

/**
 * A stock quantity that differs between shop and warehouse.
 *
 * @param shop what the shop has, in pieces
 * @param target what the shop should have, in pieces
 * @param arithmetic how the target is calculated, in words
 */
public record QuantityChange(BigDecimal shop, BigDecimal target, String arithmetic) {}
