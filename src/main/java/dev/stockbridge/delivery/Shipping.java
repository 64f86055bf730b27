package dev.stockbridge.delivery;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.settings.DeliverySettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from the warehouse's order whether it has left, as a whole or in part, and with which tracking code. */
final class Shipping {

    private final DeliverySettings settings;
    private final ForeignTime time;

    Shipping(DeliverySettings settings, ForeignTime time) {
        this.settings = settings;
        this.time = time;
    }

    boolean isShipped(OrderState state) {
        return state.isIn(settings.shippedStatuses());
    }

    /**
     * Whether the order has left. Between two runs it may go on to a later status; then a shipped time or picked pieces
     * show that it has left (contract: Ongoing quirk 27). A cancelled order has not.
     */
    boolean hasLeft(OrderState state) {
        if (isShipped(state)) {
            return true;
        }
        var status = state.status();
        boolean isLater = status != null
                && !state.isCancelled()
                && settings.shippedStatuses().stream().anyMatch(shipped -> status > shipped);
        return isLater && (state.shippedTime() != null || isPicked(state));
    }

    private static boolean isPicked(OrderState state) {
        return state.picked().signum() > 0
                || state.lines().stream().anyMatch(line -> line.picked().signum() > 0);
    }

    /** Whether all rows that have a row number of the shop's form were picked in full. */
    static boolean isWhole(OrderState state) {
        return isWhole(
                state.lines().stream().filter(OrderState.Line::isNumberedByShop).toList());
    }

    /** Whether each of these rows that should be picked was picked in full. Rows without any ordered pieces were not. */
    static boolean isWhole(List<OrderState.Line> rows) {
        return rows.stream().anyMatch(line -> line.ordered().signum() > 0)
                && rows.stream().allMatch(OrderState.Line::isPicked);
    }

    /** The pieces picked of these rows, by row number. */
    static Map<String, BigDecimal> picked(List<OrderState.Line> rows) {
        var picked = new TreeMap<String, BigDecimal>();
        for (var line : rows) {
            if (line.shouldBePicked() && line.picked().signum() > 0) {
                picked.merge(line.rowNumber(), line.picked().stripTrailingZeros(), BigDecimal::add);
            }
        }
        return picked;
    }

    /** How much of these rows is missing, in words. */
    static String missing(List<OrderState.Line> rows) {
        var lines = rows.stream().filter(line -> !line.isPicked()).count();
        return lines == 0
                ? "the warehouse shows no goods of it"
                : lines + " of its " + rows.size() + " lines were not picked in full";
    }

    /** The tracking code for the shop; null where the warehouse has none. */
    static @Nullable String trackingCode(OrderState state) {
        var numbers = state.tracking().best();
        return numbers.isEmpty() ? null : String.join(", ", numbers);
    }

    /** Whether the order waits for its tracking code. One that the shop was asked to complete no longer waits. */
    boolean waitsForTracking(ShippedOrder order) {
        var shipped = order.state().shippedTime();
        var since = shipped != null && time.isBelievable(shipped) ? shipped : order.seenAt();
        return order.attemptedAt() == null
                && order.trackingCode() == null
                && since.plus(settings.waitForTracking()).isAfter(time.now());
    }
}
