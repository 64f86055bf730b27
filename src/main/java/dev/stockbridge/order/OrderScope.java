package dev.stockbridge.order;

import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.settings.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a run reads.
 *
 * @param origin orders that were changed before it and never sent are none of ours
 * @param changedFrom where the changes are read from, or null where they are not what is read
 */
public record OrderScope(Instant origin, @Nullable Instant changedFrom) {

    /** How far the changes of orders have been read, by the shop's clock. */
    public static final String CHANGES = "orders";

    /** Where the first run began: it does not move. */
    private static final String ORIGIN = "orders-origin";

    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** Empty when nobody has said where the first run begins. */
    public static Optional<OrderScope> of(String storeId, StoreSettings store, RunOptions options, Cursors cursors) {
        if (!options.items().isEmpty()) {
            return Optional.of(new OrderScope(Instant.MIN, null));
        }
        if (options.since() != null || options.until() != null) {
            var since = options.since() == null ? Instant.EPOCH : options.since();
            return Optional.of(new OrderScope(since, since));
        }
        var cursor = cursors.position(storeId, CHANGES);
        var origin = Optional.ofNullable(store.orders().start()).or(() -> cursors.position(storeId, ORIGIN));
        return origin.map(start -> new OrderScope(
                start,
                options.full()
                        ? null
                        : cursor.map(position -> position.minus(OVERLAP)).orElse(start)));
    }

    /** How much time the changes to be read lie in, with the overlap; null where the range is given. */
    @Nullable
    Duration unread(Run run, Cursors cursors) {
        return run.options().since() != null || run.options().until() != null
                ? null
                : cursors.age(run.store(), CHANGES)
                        .map(age -> age.plus(OVERLAP))
                        .orElse(null);
    }

    /** Notes how far the run came; what it began from stays known even if the configuration forgets it. */
    void conclude(String storeId, Instant reached, Cursors cursors) {
        if (cursors.position(storeId, ORIGIN).isEmpty()) {
            cursors.move(storeId, ORIGIN, origin);
        }
        cursors.move(storeId, CHANGES, reached);
    }
}
