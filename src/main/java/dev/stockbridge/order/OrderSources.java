package dev.stockbridge.order;

import dev.stockbridge.feed.ChangedOrders;
import dev.stockbridge.feed.FeedSource;
import dev.stockbridge.feed.OpenOrders;
import dev.stockbridge.feed.OrderPages;
import dev.stockbridge.feed.OrderReading;
import dev.stockbridge.feed.OrdersByKey;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.UnusualOrders;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chooses where a run reads its orders from: named ones, those that every run looks at again, and changed or all open ones. */
@Component
class OrderSources {

    /** Number of ids that are asked for at once. */
    private static final int MOST_LEFT = 100;

    private final OrderLinks links;
    private final OrdersAwaitingPayment heldOrders;
    private final UnusualOrders unusual;
    private final Cursors cursors;
    private final NewTransaction newTransaction;
    private final Clock clock;
    private final ForeignTime time;

    OrderSources(
            OrderLinks links,
            OrdersAwaitingPayment heldOrders,
            UnusualOrders unusual,
            Cursors cursors,
            NewTransaction newTransaction,
            Clock clock,
            ForeignTime time) {
        this.links = links;
        this.heldOrders = heldOrders;
        this.unusual = unusual;
        this.cursors = cursors;
        this.newTransaction = newTransaction;
        this.clock = clock;
        this.time = time;
    }

    /**
     * The sources of a run, in the order in which they are read.
     *
     * @param suspects ids of the orders that are open attention items
     */
    List<FeedSource<OrderReading>> of(RunSession session, StoreSystems systems, OrderScope scope, Set<Long> suspects) {
        var run = session.run();
        var options = run.options();
        var shop = systems.shop();
        var pages = new OrderPages(shop);
        if (!options.items().isEmpty()) {
            var ids = options.items().stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
            return List.of(
                    new OrdersByKey("items", shop, pages, after -> List.copyOf(ids.tailSet(after, false)), suspects));
        }
        var sources = new ArrayList<FeedSource<OrderReading>>();
        if (!options.partial()) {
            var again = new TreeSet<>(suspects);
            again.addAll(heldOrders.ids(run.store()));
            again.addAll(links.announced(run.store()));
            sources.add(
                    new OrdersByKey("again", shop, pages, after -> List.copyOf(again.tailSet(after, false)), suspects));
            var alarm = session.store().orders().stuckAlarm();
            sources.add(new OrdersByKey(
                    "stuck",
                    shop,
                    pages,
                    after -> newTransaction.call(
                            () -> unusual.since(run.store(), clock.instant().minus(alarm), after)),
                    suspects));
        }
        if (scope.changedFrom() != null) {
            sources.add(new ChangedOrders(
                    pages,
                    session.store().mycashflow().timeZone(),
                    time,
                    scope.changedFrom(),
                    options.until(),
                    scope.unread(run, cursors)));
        } else {
            var open = new OpenOrders(pages);
            sources.add(open);
            // Open with us and not in the list: cancelled or delivered, and perhaps without a new time stamp.
            sources.add(new OrdersByKey(
                    "left", shop, pages, after -> newTransaction.call(() -> left(run, after, open)), suspects));
        }
        return sources;
    }

    /** The next order that stands open with us and that the list did not hold; it may not be marked as seen yet. */
    private List<Long> left(Run run, long after, OpenOrders list) {
        return Stream.iterate(
                        links.openNotSeenBy(run, after, MOST_LEFT),
                        ids -> !ids.isEmpty(),
                        ids -> links.openNotSeenBy(run, ids.get(ids.size() - 1), MOST_LEFT))
                .flatMap(List::stream)
                .filter(id -> !list.hasDelivered(id))
                .limit(1)
                .toList();
    }
}
