package dev.stockbridge.link;

/**
 * Names a sellable unit: a variation, or a product that has none.
 *
 * @param variationId the variation, or 0 for a product without variations
 */
public record ProductReference(long productId, long variationId) {

    /** The unit that a product without variations is. */
    public static ProductReference ofProduct(long productId) {
        return new ProductReference(productId, 0);
    }

    /** {@code [product id]-[variation id]}, or {@code [product id]} alone: the article's product code in the warehouse. */
    @Override
    public String toString() {
        return variationId == 0 ? Long.toString(productId) : productId + "-" + variationId;
    }
}
