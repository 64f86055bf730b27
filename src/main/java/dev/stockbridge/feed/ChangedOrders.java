package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.RepeatedPages;
import dev.stockbridge.run.record.ForeignTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads the orders that were changed since an instant, each version once. It always asks for the first page from the
 * last instant that it has seen, so that an order that is changed meanwhile is found again later. Only where one second
 * holds more changes than a page it reads the following pages, from the first one, until nothing new is on them.
 */
public final class ChangedOrders extends PageSource<OrderQuery, ShopPage<OrderReading>, OrderReading> {

    /** The latest change up to which nothing is missing, by the shop's clock: where the cursor may be set. */
    public static final String REACHED = "changed.reached";

    private static final int PAGE_SIZE = 100;
    /** The last instant to ask for, since no system understands years of five digits. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    /** The shop's time stamps have no fractions, and its bound may exclude the instant itself. */
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final ZoneId zone;
    private final ForeignTime time;
    private final @Nullable Duration unread;
    private Instant begin;
    private final @Nullable Instant until;
    private final Map<Long, Instant> seen = new HashMap<>();
    private final Set<String> seenUnreadable = new HashSet<>();
    private final RepeatedPages repeated = new RepeatedPages("/orders");
    private Instant from;
    /** The latest change that was delivered, at most the shop's own time. */
    private @Nullable Instant latest;

    private @Nullable Instant shopTime;
    private int page = 1;
    /** Whether pages of a single second are read, and whether anything new was on them. */
    private boolean inOneSecond;

    private boolean freshInSecond;
    private boolean ended;

    /**
     * Creates a source.
     *
     * @param zone of the shop
     * @param begin the first change to read
     * @param until the last change to read, or null for all
     * @param unread time since the last reading, with the overlap, or null where the range is given
     */
    public ChangedOrders(
            OrderPages pages,
            ZoneId zone,
            ForeignTime time,
            Instant begin,
            @Nullable Instant until,
            @Nullable Duration unread) {
        super(pages::page);
        this.zone = zone;
        this.time = time;
        this.begin = begin;
        this.until = until;
        this.unread = unread;
        this.from = begin;
    }

    @Override
    @Nullable
    OrderQuery nextPage() {
        var to = until == null ? null : until.plus(RESOLUTION).atZone(zone).toOffsetDateTime();
        return ended
                ? null
                : new OrderQuery(page, PAGE_SIZE, "updated_at-asc", null, null, null, null, null)
                        .updatedBetween(from.atZone(zone).toOffsetDateTime(), to);
    }

    @Override
    List<OrderReading> items(ShopPage<OrderReading> current) {
        var lastChange = lastChange(current);
        boolean isFirst = shopTime == null;
        shopTime = time.present(current.date());
        if (isFirst
                && unread != null
                && latest == null
                && shopTime.minus(unread).isBefore(begin)) {
            // The shop's clock was set back since the last reading: changes may have times from before it.
            begin = shopTime.minus(unread);
            from = begin;
            return List.of();
        }
        repeated.saw(current.records().stream().map(OrderReading::key).toList());
        var fresh = current.records().stream().filter(this::isFresh).toList();
        freshInSecond |= !fresh.isEmpty();
        moveOn(lastChange, current.isLast());
        return fresh;
    }

    /** When the page's last order was changed, or null. Going on from there would skip the rest of an unsorted list. */
    private static @Nullable Instant lastChange(ShopPage<OrderReading> page) {
        Instant last = null;
        for (var reading : page.records()) {
            var changed = reading.version().map(OffsetDateTime::toInstant).orElse(last);
            if (last != null && changed != null && changed.isBefore(last)) {
                throw SystemFault.broken(
                        "mycashflow", "mycashflow answered GET /orders in another order than that of their changes");
            }
            last = changed;
        }
        return last;
    }

    private boolean isFresh(OrderReading reading) {
        if (reading instanceof OrderReading.Whole whole) {
            var changed = changed(whole);
            // A shop that does not know the filter lists its whole history.
            return !changed.isBefore(begin)
                    && (until == null || !changed.isAfter(until))
                    && !changed.equals(seen.put(whole.order().id(), changed));
        }
        return seenUnreadable.add(reading.key());
    }

    private void moveOn(@Nullable Instant lastChange, boolean isLast) {
        var next = lastChange == null ? from : lastChange.minus(RESOLUTION);
        next = next.isAfter(LAST) ? LAST : next;
        if (!isLast && !next.isAfter(from)) {
            inOneSecond = true;
            page++;
            return;
        }
        boolean again = inOneSecond && freshInSecond;
        page = 1;
        freshInSecond = false;
        if (!again) {
            inOneSecond = false;
            ended = isLast;
            from = isLast ? from : next;
            seen.values().removeIf(changed -> changed.isBefore(from));
        }
    }

    @Override
    public void delivered(OrderReading reading) {
        if (reading instanceof OrderReading.Whole whole) {
            var changed = changed(whole);
            // A time stamp ahead of the shop's clock would move the cursor to where no change is found for long.
            var known = shopTime != null && changed.isAfter(shopTime) ? shopTime : changed;
            latest = latest == null || known.isAfter(latest) ? known : latest;
        }
    }

    /** Up to where nothing is missing. While pages of one second are read, changes after that second may be. */
    private @Nullable Instant reached() {
        var second = from.plus(RESOLUTION);
        return inOneSecond && latest != null && latest.isAfter(second) ? second : latest;
    }

    /** An order without a time stamp counts as just changed. */
    private Instant changed(OrderReading.Whole whole) {
        var changed = whole.order().updatedAt();
        return changed == null ? from : changed.toInstant();
    }

    @Override
    public void open(ExecutionContext context) {
        if (context.containsKey(REACHED)) {
            latest = Instant.parse(context.getString(REACHED));
            // Orders of the last second are read again and found unchanged.
            from = latest.minus(RESOLUTION);
            from = from.isBefore(begin) ? begin : from;
        }
    }

    @Override
    public void update(ExecutionContext context) {
        var reached = reached();
        if (reached != null) {
            context.putString(REACHED, reached.toString());
        }
    }
}
