package dev.stockbridge.delivery;

import dev.stockbridge.feed.ChangedStatuses;
import dev.stockbridge.feed.FeedSource;
import dev.stockbridge.feed.LinkedOrders;
import dev.stockbridge.feed.OrdersByNumber;
import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses where a run reads its orders from: named ones, those that every run reads again, and changed or all open ones. */
@Component
class DeliverySources {

    /** The cursor's feed: how far the changes of statuses have been read, by the warehouse's clock. */
    static final String CHANGES = "deliveries";

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final OrderLinks links;
    private final DeliveryLedger ledger;
    private final Cursors cursors;
    private final NewTransaction newTransaction;
    private final ForeignTime time;

    DeliverySources(
            OrderLinks links, DeliveryLedger ledger, Cursors cursors, NewTransaction newTransaction, ForeignTime time) {
        this.links = links;
        this.ledger = ledger;
        this.cursors = cursors;
        this.newTransaction = newTransaction;
        this.time = time;
    }

    /**
     * The sources of a run, in the order in which they are read.
     *
     * @param parked keys of the open attention items
     */
    List<FeedSource<OrderState>> of(RunSession session, Warehouse warehouse, Set<String> parked) {
        var run = session.run();
        var options = run.options();
        if (!options.items().isEmpty()) {
            return List.of(new OrdersByNumber(warehouse, List.copyOf(numbers(run, options.items()))));
        }
        if (options.partial()) {
            var since = options.since() == null ? Instant.EPOCH : options.since();
            return List.of(changes(session, warehouse, since, null));
        }
        var since = options.full() ? null : since(run);
        return List.of(
                new OrdersByNumber(warehouse, unsettled(run, parked)),
                since == null
                        ? new LinkedOrders(warehouse, time, ledger, run.store(), newTransaction)
                        : changes(session, warehouse, since, unread(run)));
    }

    private ChangedStatuses changes(RunSession session, Warehouse warehouse, Instant since, @Nullable Duration unread) {
        var statuses = session.store().deliveries().shippedStatuses();
        return new ChangedStatuses(
                warehouse, time, statuses, since, session.run().options().until(), unread);
    }

    /** The time since the last reading with the overlap, or null before the first. */
    private @Nullable Duration unread(Run run) {
        return cursors.age(run.store(), CHANGES).map(age -> age.plus(OVERLAP)).orElse(null);
    }

    /** The instant that an ordinary run reads changes from, or null before the first complete reading. */
    @Nullable
    Instant since(Run run) {
        var position = cursors.position(run.store(), CHANGES);
        return position.map(instant -> instant.minus(OVERLAP)).orElse(null);
    }

    /** The numbers of orders whose delivery is not done, and of those with an open attention item. */
    private List<String> unsettled(Run run, Set<String> parked) {
        var ids = parked.stream().filter(DeliverySources::isId).toList();
        return Stream.concat(ledger.unfinished(run.store()).stream(), numbers(run, ids).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Collection<String> numbers(Run run, List<String> ids) {
        return links.numbersOf(run.store(), ids.stream().map(Long::valueOf).toList())
                .values();
    }

    /** Whether the text has the form of an order id. */
    static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }
}
