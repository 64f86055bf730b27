package dev.stockbridge.order;

import dev.stockbridge.feed.AscendingIds;
import dev.stockbridge.link.UnusualOrders;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.StatusQuery;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.NewTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Finds out which of our orders have come to a status of the warehouse that is none of the usual ones. The warehouse's
 * list of statuses is asked for the numbers, and each unusual one for the orders that changed to it.
 */
@Component
class StatusWatch {

    /** How far the changes have been read, by the warehouse's clock. */
    private static final String CHANGES = "order-statuses";

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration MOST_OFTEN = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final UnusualOrders unusual;
    private final Cursors cursors;
    private final Clock clock;

    StatusWatch(UnusualOrders unusual, Cursors cursors, Clock clock) {
        this.unusual = unusual;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Looks, unless it did so within the last hour or within {@code orders.stuck-alarm}.
     *
     * @param origin orders that changed before it are none of ours
     */
    void look(RunSession session, Instant origin, NewTransaction newTransaction) {
        var run = session.run();
        var cursor = newTransaction.call(() -> cursors.position(run.store(), CHANGES));
        boolean recent = cursor.filter(position -> clock.instant().isBefore(position.plus(pause(session))))
                .isPresent();
        if (run.options().plan() || run.options().partial() || recent) {
            return;
        }
        if (!newTransaction.call(() -> unusual.mayExist(run.store()))) {
            // What is sent from now on comes to its statuses from now on.
            newTransaction.run(
                    () -> cursors.move(run.store(), CHANGES, clock.instant().minus(OVERLAP)));
            return;
        }
        var usual = new UsualStatuses(session.store());
        var warehouse = StoreSystems.open(session).warehouse();
        var statuses = warehouse.listing().statuses();
        var began = statuses.date() == null ? clock.instant() : statuses.date();
        var since = cursor.map(position -> position.minus(OVERLAP))
                .orElse(origin.isBefore(Instant.EPOCH) ? Instant.EPOCH : origin);
        statuses.numbers().stream()
                .filter(status -> !usual.contains(status))
                .forEach(status -> note(run.store(), warehouse, status, since, newTransaction));
        newTransaction.run(() -> cursors.move(run.store(), CHANGES, began));
    }

    private static Duration pause(RunSession session) {
        var alarm = session.store().orders().stuckAlarm();
        return alarm.compareTo(MOST_OFTEN) < 0 ? alarm : MOST_OFTEN;
    }

    private void note(String store, Warehouse warehouse, int status, Instant since, NewTransaction newTransaction) {
        int from = 0;
        while (true) {
            var orders = warehouse
                    .changed(new StatusQuery(since, status, status, from, AT_ONCE))
                    .orders();
            if (orders.isEmpty()) {
                return;
            }
            var ids = orders.stream().map(OrderState::id).toList();
            newTransaction.run(() -> unusual.note(store, status, ids, clock.instant()));
            from = 1 + AscendingIds.last(orders, from);
        }
    }
}
