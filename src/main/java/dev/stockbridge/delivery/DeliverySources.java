package dev.stockbridge.delivery;

import dev.stockbridge.feed.ChangedStatuses;
import dev.stockbridge.feed.FeedSource;
import dev.stockbridge.feed.LinkedOrders;
import dev.stockbridge.feed.OrdersByNumber;
import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final AttentionItems attention;
    private final Cursors cursors;
    private final NewTransaction newTransaction;
    private final ForeignTime time;

    DeliverySources(
            OrderLinks links,
            DeliveryLedger ledger,
            AttentionItems attention,
            Cursors cursors,
            NewTransaction newTransaction,
            ForeignTime time) {
        this.links = links;
        this.ledger = ledger;
        this.attention = attention;
        this.cursors = cursors;
        this.newTransaction = newTransaction;
        this.time = time;
    }

    /** The sources of a run, in the order in which they are read. */
    List<FeedSource<OrderState>> of(RunSession session, StoreSystems systems) {
        var run = session.run();
        var options = run.options();
        var warehouse = systems.warehouse();
        if (!options.items().isEmpty()) {
            return List.of(new OrdersByNumber(warehouse, List.copyOf(numbers(run, options.items()))));
        }
        var sources = new ArrayList<FeedSource<OrderState>>();
        if (!options.partial()) {
            sources.add(new OrdersByNumber(warehouse, unsettled(run)));
        }
        var since = since(run);
        if (since == null) {
            sources.add(new LinkedOrders(warehouse, time, ledger, run.store(), newTransaction));
        } else {
            sources.add(new ChangedStatuses(
                    warehouse,
                    time,
                    session.store().deliveries().shippedStatuses(),
                    since,
                    options.until(),
                    unread(run)));
        }
        return sources;
    }

    /** The instant that changes are read from, or null where all of our open orders are read instead. */
    @Nullable
    Instant since(Run run) {
        var options = run.options();
        if (isRange(run)) {
            return options.since() == null ? Instant.EPOCH : options.since();
        }
        return options.full()
                ? null
                : cursors.position(run.store(), CHANGES)
                        .map(position -> position.minus(OVERLAP))
                        .orElse(null);
    }

    /** The time since the last reading, with the overlap; null where a range is given or nothing was read before. */
    private @Nullable Duration unread(Run run) {
        return isRange(run)
                ? null
                : cursors.age(run.store(), CHANGES)
                        .map(age -> age.plus(OVERLAP))
                        .orElse(null);
    }

    private static boolean isRange(Run run) {
        return run.options().since() != null || run.options().until() != null;
    }

    /** The numbers of orders whose delivery is not done, and of those with an open attention item. */
    private List<String> unsettled(Run run) {
        var told = attention.open(run.store(), run.job()).stream()
                .map(AttentionItem::key)
                .filter(DeliverySources::isId)
                .toList();
        return Stream.concat(ledger.unfinished(run.store()).stream(), numbers(run, told).stream())
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
