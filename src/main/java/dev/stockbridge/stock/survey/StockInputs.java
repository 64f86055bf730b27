package dev.stockbridge.stock.survey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one sellable unit's stock, from both sides.
 *
 * @param shop what the shop shows
 * @param shared whether another unit of the shop has the same code or the same article
 * @param linked whether we have made or found its article
 * @param article what the warehouse has of it, or null where it has no such article
 * @param ambiguous whether several articles bear its code
 * @param ordered units of the shop's open orders
 */
public record StockInputs(
        ShopStock shop,
        boolean shared,
        boolean linked,
        @Nullable Article article,
        boolean ambiguous,
        Ordered ordered) {

    /**
     * An article's stock.
     *
     * @param stocked whether it is one that is kept in stock, active and not obsolete
     * @param onHand pieces physically there, or null where not said
     * @param sellable pieces that can still be sold, or null where not said
     */
    public record Article(
            boolean stocked,
            @Nullable BigDecimal onHand,
            @Nullable BigDecimal sellable) {}

    /**
     * Units in the shop's open orders.
     *
     * @param sent the warehouse knows them and has taken them off what it calls sellable
     * @param unsent it does not
     */
    public record Ordered(BigDecimal sent, BigDecimal unsent) {}
}
