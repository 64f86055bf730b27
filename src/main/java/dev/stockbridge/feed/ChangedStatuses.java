package dev.stockbridge.feed;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.StatusQuery;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.record.ForeignTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads the warehouse's orders whose status changed since an instant, by ascending id. An order that changes after its
 * page was read is found by the next run, which begins where this one began.
 */
public final class ChangedStatuses extends PageSource<StatusQuery, Warehouse.Changed, OrderState> {

    /** When the reading began, by the warehouse's clock: the cursor's next position, in the step's execution context. */
    public static final String BEGAN = "changed.began";

    private static final String SINCE = "changed.since";
    private static final String FROM_ID = "changed.from-id";
    private static final int PAGE_SIZE = 100;
    private static final int HIGHEST_STATUS = 9999;

    private final ForeignTime time;
    private final int lowestStatus;
    private final @Nullable Instant until;
    private final @Nullable Duration unread;
    private Instant since;
    private @Nullable Instant began;
    /** The first id of the page that is being delivered. */
    private int fromId;

    private int nextId;
    private boolean ended;

    /**
     * Creates a source.
     *
     * @param statuses that mean shipped; orders in a higher status are read, too
     * @param until orders that were shipped after it are left to another run; null for none
     * @param unread time since the last reading, or null where that does not matter. If the warehouse's clock was set
     *     back meanwhile, changes have times from before {@code since}
     */
    public ChangedStatuses(
            Warehouse warehouse,
            ForeignTime time,
            List<Integer> statuses,
            Instant since,
            @Nullable Instant until,
            @Nullable Duration unread) {
        super(warehouse::changed);
        this.time = time;
        this.lowestStatus = Collections.min(statuses);
        this.since = since;
        this.until = until;
        this.unread = unread;
    }

    @Override
    @Nullable
    StatusQuery nextPage() {
        return ended ? null : new StatusQuery(since, lowestStatus, HIGHEST_STATUS, nextId, PAGE_SIZE);
    }

    @Override
    List<OrderState> items(Warehouse.Changed page) {
        if (began == null) {
            began = time.present(page.date());
            if (unread != null && began.minus(unread).isBefore(since)) {
                since = began.minus(unread);
                return List.of();
            }
        }
        fromId = nextId;
        int last = AscendingIds.last(page.orders(), fromId);
        ended = page.orders().isEmpty() || last == Integer.MAX_VALUE;
        nextId = 1 + last;
        return page.orders().stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(OrderState order) {
        return !order.isCancelled()
                && (until == null
                        || order.shippedTime() == null
                        || !order.shippedTime().isAfter(until));
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
}
