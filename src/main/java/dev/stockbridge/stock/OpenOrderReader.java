package dev.stockbridge.stock;

import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.feed.OpenOrders;
import dev.stockbridge.feed.OrderPages;
import dev.stockbridge.feed.OrderReading;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Shop;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the shop's open orders, always from the beginning, and counts those that cannot be read. */
public final class OpenOrderReader implements ItemStreamReader<Order> {

    /** Set in the step's execution context once all orders have been read. */
    static final String ENDED = "orders.ended";

    /** Number of orders that could not be read, in the step's execution context. */
    static final String UNREADABLE = "orders.unreadable";

    private final FeedReader<OrderReading> orders;
    private boolean ended;
    private int unreadable;

    /** Creates a reader of the shop's open orders. */
    public OpenOrderReader(Shop shop) {
        this.orders = new FeedReader<>(new OpenOrders(OrderPages.withoutIds(shop)));
    }

    @Override
    public @Nullable Order read() {
        for (var reading = orders.read(); reading != null; reading = orders.read()) {
            if (!(reading instanceof OrderReading.Whole whole)) {
                unreadable++;
            } else if (whole.order().isStatus("open")) {
                return whole.order();
            }
        }
        ended = true;
        return null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(ENDED, Boolean.toString(ended));
        context.putInt(UNREADABLE, unreadable);
    }

    @Override
    public void close() {
        orders.close();
    }
}
