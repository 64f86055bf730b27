package dev.stockbridge.feed;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.StatusQuery;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.record.ForeignTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads the orders whose status changed since an instant, by ascending id. What changes behind the reading's back is
 * found by the next run, which begins where this one did.
 */
public final class ChangedStatuses implements FeedSource<OrderState> {

    /** In the step's execution context, by the warehouse's clock: when the reading began, where the cursor may be set. */
    public static final String BEGAN = "changed.began";

    private static final String SINCE = "changed.since";
    private static final String FROM_ID = "changed.from-id";
    private static final int AT_ONCE = 100;
    private static final int HIGHEST = 9999;

    private final ForeignTime time;
    private final List<Integer> statuses;
    private final @Nullable Instant until;
    private final @Nullable Duration unread;
    private final ReadAhead<StatusQuery, Warehouse.Changed> pages;
    private Instant since;
    private @Nullable Instant began;
    private int fromId;
    private int nextId;

    /**
     * @param until orders that were shipped after it are left to another run; null for none
     * @param unread how much time has gone by since the last reading, or null where that does not matter: a clock of the
     *     warehouse that went back meanwhile stamps changes with times from before {@code since}
     */
    public ChangedStatuses(
            Warehouse warehouse,
            ForeignTime time,
            List<Integer> statuses,
            Instant since,
            @Nullable Instant until,
            @Nullable Duration unread) {
        this.time = time;
        this.statuses = List.copyOf(statuses);
        this.since = since;
        this.until = until;
        this.unread = unread;
        this.pages = new ReadAhead<>(warehouse::changed);
    }

    @Override
    public List<OrderState> next() {
        while (true) {
            fromId = nextId;
            if (fromId < 0) {
                // Behind the highest id there is nothing to ask for.
                return List.of();
            }
            var page = pages.take(query(fromId));
            if (began == null) {
                began = time.present(page.date());
                if (unread != null && began.minus(unread).isBefore(since)) {
                    since = began.minus(unread);
                    pages.forget();
                    continue;
                }
            }
            if (page.orders().isEmpty()) {
                return List.of();
            }
            nextId = 1 + AscendingIds.last(page.orders(), fromId);
            if (nextId > 0) {
                pages.fetch(query(nextId));
            }
            var wanted = page.orders().stream().filter(this::isWanted).toList();
            if (!wanted.isEmpty()) {
                return wanted;
            }
        }
    }

    private boolean isWanted(OrderState order) {
        if (order.isCancelled()) {
            return false;
        }
        return until == null
                || order.shippedTime() == null
                || !order.shippedTime().isAfter(until);
    }

    private StatusQuery query(int from) {
        // Between two runs an order may have gone past the statuses that mean shipped.
        int lowest = statuses.stream().min(Integer::compare).orElseThrow();
        return new StatusQuery(since, lowest, HIGHEST, from, AT_ONCE);
    }

    @Override
    public void open(ExecutionContext context) {
        if (context.containsKey(SINCE)) {
            since = Instant.parse(context.getString(SINCE));
            fromId = context.getInt(FROM_ID);
            nextId = fromId;
        }
        if (context.containsKey(BEGAN)) {
            began = Instant.parse(context.getString(BEGAN));
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(SINCE, since.toString());
        context.putInt(FROM_ID, fromId);
        if (began != null) {
            context.putString(BEGAN, began.toString());
        }
    }

    @Override
    public void close() {
        pages.close();
    }
}
