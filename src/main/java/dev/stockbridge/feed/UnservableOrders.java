package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ids of orders that the shop cannot serve, since a failing page names none. The second of their creation is
 * found by bisection; the ids of the orders that were created before and after it are the bounds for theirs.
 */
final class UnservableOrders {

    private static final String DETAIL =
            "the shop answers every page that holds it with 500, or with what cannot be read";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_LOOKUPS = 150;
    private static final int MOST_PAGES = 200;
    private static final int PAGE_SIZE = 100;
    private static final int NEIGHBOURS_TO_TRY = 10;

    private final OrderPages pages;
    private final MissingOrders missing;
    private int lookups;

    UnservableOrders(OrderPages pages, Shop shop) {
        this.pages = pages;
        this.missing = new MissingOrders(shop);
    }

    /**
     * Returns the orders because of which a page could not be served.
     *
     * @param elements the page's orders; empty for one that cannot be served
     * @throws SystemFault {@code fault} itself, if not all are found, since none may be skipped without an id
     */
    List<OrderReading> name(OrderQuery query, List<Optional<Element<Order>>> elements, SystemFault fault) {
        lookups = 0;
        var found = new TreeSet<Long>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).isEmpty() && (i == 0 || elements.get(i - 1).isPresent())) {
                search(between(query, neighbour(elements, i, -1), neighbour(elements, i, 1)), found, fault);
            }
        }
        long unserved = elements.stream().filter(Optional::isEmpty).count();
        if (found.size() < unserved) {
            // The ids are not in the order of creation, or the shop ignores the filter.
            missing.fill(0, all(OrderQuery.all(1, PAGE_SIZE), fault), Long.MAX_VALUE, found);
        }
        if (found.size() < unserved) {
            throw fault;
        }
        return found.stream()
                .<OrderReading>map(id -> new OrderReading.Unreadable(Long.toString(id), DETAIL))
                .toList();
    }

    /** The part of the query's list between two of its orders, in the sort order of the query. */
    private static OrderQuery between(OrderQuery query, @Nullable Order before, @Nullable Order after) {
        var from = before == null ? query.updatedFrom() : before.updatedAt();
        var to = after == null || after.updatedAt() == null ? query.updatedTo() : after.updatedAt();
        return query.sort().startsWith("updated_at")
                ? query.updatedBetween(from == null ? null : from.minus(SECOND), to == null ? null : to.plus(SECOND))
                : query.createdBetween(
                        before == null ? null : before.createdAt(), after == null ? null : after.createdAt());
    }

    private void search(OrderQuery list, SortedSet<Long> found, SystemFault fault) {
        var from = list.createdFrom() == null ? EARLIEST : list.createdFrom().toInstant();
        var to = list.createdTo() == null ? LATEST : list.createdTo().toInstant();
        search(list, from, to, found, fault);
    }

    /** Searches a span of creation that is known to hold an unservable order. */
    private void search(OrderQuery list, Instant from, Instant to, SortedSet<Long> found, SystemFault fault) {
        if (!from.isBefore(to)) {
            name(from, found, fault);
            return;
        }
        var middle = from.plusSeconds(Duration.between(from, to).toSeconds() / 2);
        boolean first = !isServed(list, from, middle);
        if (lookups >= MOST_LOOKUPS) {
            return;
        }
        if (first) {
            search(list, from, middle, found, fault);
        }
        if (!first || !isServed(list, middle.plus(SECOND), to)) {
            search(list, middle.plus(SECOND), to, found, fault);
        }
    }

    private boolean isServed(OrderQuery list, Instant from, Instant to) {
        var part = list.createdBetween(utc(from), utc(to));
        for (int number = 1; number <= MOST_PAGES; number++) {
            lookups++;
            var page = pages.served(part.withPage(number, PAGE_SIZE));
            if (page.isEmpty()
                    || page.get().itemCount() <= (long) number * page.get().pageSize()) {
                return page.isPresent();
            }
        }
        return true;
    }

    private void name(Instant second, SortedSet<Long> found, SystemFault fault) {
        var within = OrderQuery.all(1, PAGE_SIZE).createdBetween(utc(second), utc(second));
        long before = nearest("id-desc", null, utc(second.minus(SECOND))).orElse(0L);
        long after = nearest("id-asc", utc(second.plus(SECOND)), null).orElse(Long.MAX_VALUE);
        missing.fill(before, all(within, fault), after, found);
    }

    private Optional<Long> nearest(String sort, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        for (int page = 1; page <= NEIGHBOURS_TO_TRY; page++) {
            var query = new OrderQuery(page, 1, sort, null, null, from, to, null);
            var served = pages.served(query);
            if (served.isPresent()) {
                return served.get().records().stream()
                        .flatMap(element -> MissingOrders.id(element).stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private List<Optional<Element<Order>>> all(OrderQuery list, SystemFault fault) {
        var elements = new ArrayList<Optional<Element<Order>>>();
        long itemCount = 1;
        for (int number = 1; number <= MOST_PAGES && elements.size() < itemCount; number++) {
            var query = pages.sized(list.withPage(number));
            var page = pages.served(query).orElseGet(() -> pages.inParts(query, fault));
            elements.addAll(page.records());
            itemCount = page.itemCount();
        }
        return elements;
    }

    private static @Nullable Order neighbour(List<Optional<Element<Order>>> elements, int from, int step) {
        for (int i = from + step; i >= 0 && i < elements.size(); i += step) {
            if (elements.get(i).orElse(null) instanceof Element.Read<Order> read) {
                return read.value();
            }
        }
        return null;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
