package dev.stockbridge.feed;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import java.util.List;

/** Reads orders of the warehouse by their numbers: those that wait, those that a person was told of, those that were named. */
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
