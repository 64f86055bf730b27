package dev.stockbridge.order.mapping;

import dev.stockbridge.ongoing.OrderState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as the warehouse shows it.
 *
 * @param line null where the order does not have the line
 * @param worth the customs value of the line; null where the warehouse does not show it
 */
public record OrderLineInWarehouse(
        OrderState.@Nullable Line line, @Nullable BigDecimal worth) {

    public static OrderLineInWarehouse of(OrderState state, String rowNumber) {
        return new OrderLineInWarehouse(
                state.lines().stream()
                        .filter(line -> line.rowNumber().equals(rowNumber))
                        .findFirst()
                        .orElse(null),
                state.shown().customsValues().get(rowNumber));
    }

    @Nullable
    String article() {
        return line == null ? null : line.articleNumber();
    }

    /** Pieces; null where the order does not have the line. */
    @Nullable
    BigDecimal ordered() {
        return line == null ? null : Amounts.plain(line.ordered());
    }
}
