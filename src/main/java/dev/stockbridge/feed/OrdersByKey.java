package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads single orders by ascending id: attention items, waiting orders, or those that the command line names. */
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
     * Creates a source.
     *
     * @param name prefix of its checkpoint key, unique among the run's sources
     * @param pages tell whether the shop fails altogether or for one order only
     * @param after returns some of the ids above the given one, ascending; none at the end
     * @param knownUnreadable ids that are known to be unreadable; they are asked for with few attempts
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

    /** A shop that does not serve orders at all answers 404 for every order; none of them is missing. */
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
