package dev.stockbridge.stock.survey;

import java.util.List;

/**
 * The stock of a product's sellable units.
 *
 * @param variationsUnknown whether the shop's answer does not say if the product has variations
 */
public record ProductStock(long productId, boolean variationsUnknown, List<ShopStock> units) {}
