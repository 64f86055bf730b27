package dev.stockbridge.stock.survey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What both sides say of one sellable unit's stock.
 *
 * @param shop what the shop shows
 * @param shared whether another unit of the shop has the same code or the same article
 * @param linked whether Stockbridge has created or found the unit's article
 * @param article what the warehouse has of it, or null where it has no such article
 * @param ambiguous whether several articles have its code as their number
 * @param ordered pieces in the shop's open orders
 */
public record StockInputs(
        ShopStock shop,
        boolean shared,
        boolean linked,
        @Nullable ArticleStock article,
        boolean ambiguous,
        Ordered ordered) {

    /**
     * Pieces in open orders of the shop.
     *
     * @param sent pieces that the warehouse has taken off its sellable figure
     * @param unsent the other pieces
     */
    public record Ordered(BigDecimal sent, BigDecimal unsent) {

        /** No pieces. */
        public static final Ordered NONE = new Ordered(BigDecimal.ZERO, BigDecimal.ZERO);

        /** The pieces of both. */
        public Ordered plus(Ordered other) {
            return new Ordered(sent.add(other.sent), unsent.add(other.unsent));
        }
    }
}
