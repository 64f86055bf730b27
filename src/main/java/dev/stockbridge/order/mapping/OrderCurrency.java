package dev.stockbridge.order.mapping;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Order.TaxSummary;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The currency of an order, which only its payments tell (contract: MyCashflow quirk 29), and that of its customs value. */
final class OrderCurrency {

    private final String customsCurrency;
    private final String storeCurrency;

    /**
     * @param customsCurrency {@code payment}, {@code tax-rate} or an ISO 4217 code
     * @param storeCurrency where no payment tells
     */
    OrderCurrency(String customsCurrency, String storeCurrency) {
        this.customsCurrency = customsCurrency;
        this.storeCurrency = storeCurrency;
    }

    String of(Order order) {
        return order.payments().stream()
                .map(payment -> payment.currency())
                .filter(Objects::nonNull)
                .map(currency -> currency.strip().toUpperCase(Locale.ROOT))
                .filter(currency -> currency.matches("[A-Z]{3}"))
                .findFirst()
                .orElse(storeCurrency);
    }

    /** What goes where the warehouse has the customs currency; with {@code tax-rate} the rate itself, or null. */
    @Nullable
    String customs(Order order) {
        return switch (customsCurrency) {
            case "payment" -> of(order);
            case "tax-rate" -> taxRate(order.taxSummary());
            default -> customsCurrency;
        };
    }

    private static @Nullable String taxRate(@Nullable TaxSummary summary) {
        return summary == null
                ? null
                : summary.total().stream()
                        .map(TaxSummary.TaxRow::taxRate)
                        .filter(Objects::nonNull)
                        .map(rate -> Objects.requireNonNull(Amounts.plain(rate)).toPlainString())
                        .findFirst()
                        .orElse(null);
    }
}
