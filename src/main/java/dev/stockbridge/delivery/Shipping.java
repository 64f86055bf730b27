package dev.stockbridge.delivery;

import dev.stockbridge.ongoing.OrderState;
import java.util.List;

/** Reads from the warehouse's order whether it has left, as a whole or in part. */
final class Shipping {

    private Shipping() {}

    /**
     * Whether the order has left. Between two runs it may go on to a later status; then a shipped time or picked pieces
     * show that it has left (contract: Ongoing quirk 27). A cancelled order has not.
     */
    static boolean hasLeft(OrderState state, List<Integer> shippedStatuses) {
        if (state.isIn(shippedStatuses)) {
            return true;
        }
        var status = state.status();
        boolean isLater = status != null
                && !state.isCancelled()
                && shippedStatuses.stream().anyMatch(shipped -> status > shipped);
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

    /** How much of these rows is missing, in words. */
    static String missing(List<OrderState.Line> rows) {
        var lines = rows.stream().filter(line -> !line.isPicked()).count();
        return lines == 0
                ? "the warehouse shows no goods of it"
                : lines + " of its " + rows.size() + " lines were not picked in full";
    }
}
