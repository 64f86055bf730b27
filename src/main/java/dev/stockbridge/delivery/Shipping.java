package dev.stockbridge.delivery;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.settings.DeliverySettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells from what the warehouse says whether an order has left, whole or in part, and under which tracking code. */
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
     * Whether it has left, now or before: by its status, or by what is left to see of it where a later status came between
     * two runs (contract: Ongoing quirk 27). One that is cancelled has not.
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

    /** Whether everything was picked of the rows that may be ours: the warehouse's own have no number of the shop. */
    static boolean isWhole(OrderState state) {
        return isWhole(
                state.lines().stream().filter(OrderState.Line::isNumberedByShop).toList());
    }

    /**
     * Whether each of these rows that should be picked was picked in full, as far as all of it is said; rows that hold
     * nothing have not been.
     */
    static boolean isWhole(List<OrderState.Line> rows) {
        return rows.stream().anyMatch(line -> line.ordered().signum() > 0)
                && rows.stream().allMatch(OrderState.Line::isPicked);
    }

    /** What was picked of these rows, by the shop's lines. */
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

    /** The code to give to the shop; null where the warehouse knows none. */
    static @Nullable String trackingCode(OrderState state) {
        var numbers = state.tracking().best();
        return numbers.isEmpty() ? null : String.join(", ", numbers);
    }

    /** Whether its tracking code may still be on the way. */
    boolean waitsForTracking(DeliveryDecision.Shipped due) {
        var shipped = due.state().shippedTime();
        var since = shipped != null && time.isBelievable(shipped) ? shipped : due.seenAt();
        return due.trackingCode() == null
                && since.plus(settings.waitForTracking()).isAfter(time.now());
    }
}
