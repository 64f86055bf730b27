package dev.stockbridge.feed;

import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.RepeatedPages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads all open orders, from the last page to the first, so that an order that is closed meanwhile pushes no unread one
 * onto a page that was read already.
 */
public final class OpenOrders implements FeedSource<OrderReading> {

    private static final int PAGE_SIZE = 100;

    private final ReadAhead<OrderQuery, ShopPage<OrderReading>> pages;
    private final Set<String> had = new HashSet<>();
    private final RepeatedPages repeated = new RepeatedPages("/orders");
    private long below = Long.MAX_VALUE;
    private int page;

    public OpenOrders(OrderPages pages) {
        this.pages = new ReadAhead<>(pages::page);
    }

    @Override
    public List<OrderReading> next() {
        if (page == 0) {
            page = pages.take(query(1)).lastPage();
        }
        while (page > 0) {
            var current = pages.take(query(page));
            page = page == 1 ? -1 : page - 1;
            if (page > 0) {
                pages.fetch(query(page));
            }
            repeated.saw(current.records().stream().map(OrderReading::key).toList());
            var unread = unread(current);
            if (!unread.isEmpty()) {
                return unread;
            }
        }
        return List.of();
    }

    private List<OrderReading> unread(ShopPage<OrderReading> current) {
        var unread = new ArrayList<OrderReading>();
        for (var reading : current.records()) {
            if (!(reading instanceof OrderReading.Whole whole) || whole.order().id() < below) {
                unread.add(0, reading);
            }
        }
        return unread;
    }

    private static OrderQuery query(int page) {
        return new OrderQuery(page, PAGE_SIZE, "id-asc", null, null, null, null, "open");
    }

    /** Whether this reading has come across the order. */
    public boolean had(long id) {
        return had.contains(Long.toString(id));
    }

    @Override
    public void delivered(OrderReading reading) {
        had.add(reading.key());
        if (reading instanceof OrderReading.Whole whole) {
            below = Math.min(below, whole.order().id());
        }
    }

    @Override
    public void open(ExecutionContext context) {
        below = context.getLong("open.below", Long.MAX_VALUE);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong("open.below", below);
    }

    @Override
    public void close() {
        pages.close();
    }
}
