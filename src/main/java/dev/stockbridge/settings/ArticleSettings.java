package dev.stockbridge.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How article-sync treats a store.
 *
 * @param changes how changed products are found
 * @param sendStockValuationPrice whether the price is sent as the warehouse's stock valuation price
 * @param deactivateGone whether an article whose product is gone from the shop is switched off
 */
public record ArticleSettings(
        @DefaultValue("scan") Changes changes,
        @DefaultValue("true") boolean sendStockValuationPrice,
        @DefaultValue("false") boolean deactivateGone) {

    /** Ways to find what changed: compare everything, or follow the shop's time stamps. */
    public enum Changes {
        SCAN,
        UPDATED_AT
    }
}
