package dev.stockbridge.deliveries;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.settings.Deliveries;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells from what the warehouse says whether an order has left, whole or in part, and under which tracking code. */
final class Shipping {

    private final Deliveries settings;
    private final Clock clock;

    Shipping(Deliveries settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isShipped(OrderState state) {
        return state.isIn(settings.shippedStatuses());
    }

    /** Whether every line was picked in full, as far as all of it is said; an order that holds nothing has not been. */
    static boolean isWhole(OrderState state) {
        return state.lines().stream().anyMatch(line -> line.ordered().signum() > 0)
                && state.lines().stream().allMatch(Shipping::isWhole);
    }

    private static boolean isWhole(OrderState.Line line) {
        return line.isSaid() && line.picked().compareTo(line.ordered()) >= 0;
    }

    /** What was picked, by the shop's lines. */
    static Map<String, BigDecimal> picked(OrderState state) {
        var picked = new TreeMap<String, BigDecimal>();
        for (var line : state.lines()) {
            if (line.picked().signum() > 0) {
                picked.merge(line.rowNumber(), line.picked().stripTrailingZeros(), BigDecimal::add);
            }
        }
        return picked;
    }

    /** How much is missing, in words. */
    static String missing(OrderState state) {
        var lines = state.lines().stream().filter(line -> !isWhole(line)).count();
        return lines == 0
                ? "the warehouse shows no goods of it"
                : lines + " of its " + state.lines().size() + " lines were not picked in full";
    }

    /** The code to give to the shop; null where the warehouse knows none. */
    static @Nullable String trackingCode(OrderState state) {
        var numbers = state.tracking().best();
        return numbers.isEmpty() ? null : String.join(", ", numbers);
    }

    /** Whether its tracking code may still be on the way. */
    boolean waitsForTracking(Due.Shipped due) {
        var shipped = due.state().shippedTime();
        var since = shipped == null ? due.seenAt() : shipped;
        return due.trackingCode() == null
                && since.plus(settings.waitForTracking()).isAfter(clock.instant());
    }
}
