package dev.stockbridge.order.mapping;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.OrderLine;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values from which a line of a warehouse order is mapped.
 *
 * @param articles the article numbers of the units on the order's lines; a unit whose number is unknown is missing
 * @param currencyCode the currency of the order, ISO 4217
 */
public record OrderLineInput(OrderLine line, Map<ProductReference, String> articles, String currencyCode) {

    /** The article number; null if the line names no product, or one without an article. */
    @Nullable
    String article() {
        return OrderLines.article(line, articles);
    }

    /** The price of the whole line, including VAT; null where it is not known. */
    @Nullable
    BigDecimal total() {
        return line.quantity() == null ? null : Amounts.times(line.unitPrice(), line.quantity());
    }
}
