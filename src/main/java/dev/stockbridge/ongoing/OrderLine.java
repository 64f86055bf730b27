package dev.stockbridge.ongoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order to send.
 *
 * @param rowNumber the line's identity in the order; the same in every update (contract: Ongoing quirk 7)
 * @param articleNumber the only reference to an article here (contract: Ongoing quirk 5)
 * @param numberOfItems pieces
 * @param lineTotalCustomsValue customs value of the whole line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderLine(
        String rowNumber,
        String articleNumber,
        BigDecimal numberOfItems,
        @Nullable BigDecimal lineTotalCustomsValue,
        @Nullable Prices prices) {

    /**
     * The line's price.
     *
     * @param linePrice for the whole line
     * @param currencyCode ISO 4217; an order has no currency of its own (contract: Ongoing quirk 16)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Prices(
            @Nullable BigDecimal linePrice, @Nullable String currencyCode) {}
}
