package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads single orders, by ascending id: those that stand as attention items, those that wait, those that were named. */
public final class OrdersByKey implements FeedSource<OrderReading> {

    private static final String DETAIL =
            "the shop answers 500, or with what cannot be read, when it is asked for this order";

    private final String name;
    private final Shop shop;
    private final OrderPages pages;
    private final LongFunction<List<Long>> after;
    private final Set<Long> knownUnreadable;
    private long last;
    private boolean isServed;

    /**
     * @param name keeps its checkpoint apart from the others'
     * @param pages tell a shop that is broken from one that cannot serve an order
     * @param after some of the ids above the given one, ascending; none means the end
     * @param knownUnreadable ids that a person knows to be unreadable: they are not asked for at length
     */
    public OrdersByKey(
            String name, Shop shop, OrderPages pages, LongFunction<List<Long>> after, Set<Long> knownUnreadable) {
        this.name = name;
        this.shop = shop;
        this.pages = pages;
        this.after = after;
        this.knownUnreadable = knownUnreadable;
    }

    @Override
    public List<OrderReading> next() {
        return after.apply(last).stream().limit(1).map(this::read).toList();
    }

    private OrderReading read(long id) {
        try {
            var brief = knownUnreadable.contains(id) ? shop.withAttempts(2) : shop;
            return brief.order(id).map(OrderReading::of).orElseGet(() -> missing(id));
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault) && pages.areServed()) {
                return new OrderReading.Unreadable(Long.toString(id), DETAIL);
            }
            throw fault;
        }
    }

    /** An address that the shop does not serve at all is answered 404 for every order, and none of them has gone. */
    private OrderReading missing(long id) {
        isServed = isServed || pages.areServed();
        return isServed ? new OrderReading.Missing(id) : new OrderReading.Unreadable(Long.toString(id), DETAIL);
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public void delivered(OrderReading reading) {
        if (reading.key().matches("\\d+")) {
            last = Long.parseLong(reading.key());
        }
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getLong(name + ".last", 0);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(name + ".last", last);
    }
}
