package dev.stockbridge.feed;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import java.util.List;

/** Reads orders of the warehouse by number: waiting orders, attention items, or those that the command line names. */
public final class OrdersByNumber implements FeedSource<OrderState> {

    private final Warehouse warehouse;
    private final List<String> numbers;
    private boolean read;

    public OrdersByNumber(Warehouse warehouse, List<String> numbers) {
        this.warehouse = warehouse;
        this.numbers = List.copyOf(numbers);
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public List<OrderState> next() {
        if (read) {
            return List.of();
        }
        read = true;
        return warehouse.orders(numbers);
    }
}
