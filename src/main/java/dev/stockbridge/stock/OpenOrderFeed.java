package dev.stockbridge.stock;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.Page;
import dev.stockbridge.mycashflow.RepeatedPages;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import dev.stockbridge.run.ReadAhead;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the shop's open orders, always from the beginning: a comparison is as good as it is young. It goes from the last
 * page to the first, so that an order that is closed meanwhile pushes no unread one onto a page that was read already.
 */
final class OpenOrderFeed implements ItemStreamReader<Order> {

    /** Set in the step's execution context once all has been read. */
    static final String ENDED = "orders.ended";

    /** How many orders could not be read. */
    static final String UNREADABLE = "orders.unreadable";

    private static final int PAGE_SIZE = 100;
    private static final int READINGS_OF_A_TRUNCATED_PAGE = 3;

    private final Shop shop;
    private final SplitReading<Order> split;
    private final ReadAhead<Integer, Numbered> pages = new ReadAhead<>(this::page);
    private final Deque<Order> buffer = new ArrayDeque<>();
    private final RepeatedPages repeated = new RepeatedPages("/orders");
    private long below = Long.MAX_VALUE;
    private int page;
    private int pageSize = PAGE_SIZE;
    private boolean ended;
    private int unreadable;

    OpenOrderFeed(Shop shop) {
        this.shop = shop;
        this.split = new SplitReading<>((number, size) -> whole(shop.withAttempts(2), number, size));
    }

    @Override
    public @Nullable Order read() {
        while (buffer.isEmpty() && !ended) {
            turn();
        }
        return buffer.poll();
    }

    private void turn() {
        if (page == 0) {
            var first = pages.take(1).page();
            pageSize = first.pageSize();
            page = (int) Math.max(1, (first.itemCount() + pageSize - 1) / pageSize);
        }
        var current = pages.take(page);
        repeated.saw(current.orders().stream().map(Order::id).toList());
        unreadable += current.unreadable();
        page--;
        ended = page == 0;
        if (!ended) {
            pages.fetch(page);
        }
        var orders = current.orders().stream()
                .filter(order -> order.isStatus("open") && order.id() < below)
                .toList();
        orders.forEach(buffer::push);
        below = orders.stream().mapToLong(Order::id).reduce(below, Math::min);
    }

    private Numbered page(int number) {
        try {
            var whole = whole(shop, number, pageSize);
            return numbered(whole, whole.elements().stream().map(Optional::of).toList());
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault)) {
                var parts = split.read(number, pageSize, fault);
                var served = parts.served();
                return numbered(
                        new Page<>(List.of(), number, pageSize, served.pageCount(), served.itemCount(), served.date()),
                        parts.elements());
            }
            if (Integer.valueOf(404).equals(fault.status()) && number > 1) {
                // So many have been closed meanwhile that this page is no more.
                return new Numbered(new Page<>(List.of(), number, pageSize, 0, 0, null), List.of(), 0);
            }
            throw fault;
        }
    }

    private static Numbered numbered(Page<Order> page, List<Optional<Element<Order>>> elements) {
        var orders = elements.stream()
                .flatMap(Optional::stream)
                .flatMap(element ->
                        element instanceof Element.Read<Order> read ? Stream.of(read.value()) : Stream.empty())
                .toList();
        return new Numbered(page, orders, elements.size() - orders.size());
    }

    private static Page<Order> whole(Shop shop, int number, int size) {
        for (int reading = 1; ; reading++) {
            var page = shop.orders(new OrderQuery(number, size, "id-asc", null, null, null, null, "open"));
            var contradiction = page.contradiction(number);
            if (contradiction == null) {
                return page;
            }
            if (reading == READINGS_OF_A_TRUNCATED_PAGE) {
                throw new SystemFault(
                        SystemFault.Kind.BROKEN,
                        "mycashflow",
                        200,
                        false,
                        "mycashflow answered GET /orders with " + contradiction,
                        null);
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(ENDED, Boolean.toString(ended && buffer.isEmpty()));
        context.putInt(UNREADABLE, unreadable);
    }

    @Override
    public void close() {
        pages.close();
    }

    /** A page's orders, and how many of it could not be read. */
    private record Numbered(Page<Order> page, List<Order> orders, int unreadable) {}
}
