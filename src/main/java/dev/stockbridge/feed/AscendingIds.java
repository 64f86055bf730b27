package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.OrderState;
import java.util.List;

/** Checks that the warehouse answers with orders by ascending id. */
public final class AscendingIds {

    private AscendingIds() {}

    /**
     * Returns the id of the last order, or the one before {@code from} where there is none. Continuing after the last id
     * of a list in another order, or of one that begins before {@code from}, would skip orders.
     *
     * @throws SystemFault if the ids do not ascend from {@code from} on
     */
    public static int last(List<OrderState> orders, int from) {
        int last = from - 1;
        for (var order : orders) {
            if (order.id() <= last) {
                throw SystemFault.broken(
                        "ongoing", "ongoing answered GET /orders in another order than that of their ids");
            }
            last = order.id();
        }
        return last;
    }
}
