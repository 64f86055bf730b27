package dev.stockbridge.feed;

import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.RepeatedPages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads all open orders, from the last page to the first. An order that is closed meanwhile therefore moves no unread
 * order onto a page that was read already.
 */
public final class OpenOrders extends PageSource<OrderQuery, ShopPage<OrderReading>, OrderReading> {

    private static final String BELOW = "open.below";
    private static final int PAGE_SIZE = 100;

    private final Set<String> delivered = new HashSet<>();
    private final RepeatedPages repeated = new RepeatedPages("/orders");
    /** Only ids below this one are still to be delivered. */
    private long below = Long.MAX_VALUE;
    /** The page to read next; 0 at the end, and null until the number of the last page is known. */
    private @Nullable Integer page;

    public OpenOrders(OrderPages pages) {
        super(pages::page);
    }

    @Override
    @Nullable
    OrderQuery nextPage() {
        int number = page == null ? 1 : page;
        return number == 0 ? null : new OrderQuery(number, PAGE_SIZE, "id-asc", null, null, null, null, "open");
    }

    @Override
    List<OrderReading> items(ShopPage<OrderReading> current) {
        if (page == null && current.lastPage() > 1) {
            page = current.lastPage();
            return List.of();
        }
        page = current.number() - 1;
        repeated.saw(current.records().stream().map(OrderReading::key).toList());
        return reversed(current.records().stream().filter(this::isUnread).toList());
    }

    private boolean isUnread(OrderReading reading) {
        return !(reading instanceof OrderReading.Whole whole) || whole.order().id() < below;
    }

    /** Whether the list has delivered the order. */
    public boolean hasDelivered(long id) {
        return delivered.contains(Long.toString(id));
    }

    @Override
    public void delivered(OrderReading reading) {
        delivered.add(reading.key());
        if (reading instanceof OrderReading.Whole whole) {
            below = Math.min(below, whole.order().id());
        }
    }

    @Override
    public void open(ExecutionContext context) {
        below = context.getLong(BELOW, Long.MAX_VALUE);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(BELOW, below);
    }
}
