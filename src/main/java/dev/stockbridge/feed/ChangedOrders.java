package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.RepeatedPages;
import dev.stockbridge.run.record.ForeignTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads the orders that were changed since an instant, each version once. It always asks for the first page from the
 * last instant that it has seen, so that an order that is changed meanwhile moves ahead of it and never past it. Only
 * inside one second that holds more than a page does it turn pages, and then until a whole turn shows nothing new.
 */
public final class ChangedOrders implements FeedSource<OrderReading> {

    /** How far the reading came, by the shop's clock: where the cursor may stand. */
    public static final String REACHED = "changed.reached";

    private static final int PAGE_SIZE = 100;
    /** The last instant to ask for: one of five digits' years is understood nowhere. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    /** The shop's time stamps have no fractions, and its bound may leave the instant itself out. */
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final ReadAhead<OrderQuery, ShopPage<OrderReading>> pages;
    private final ZoneId zone;
    private final ForeignTime time;
    private final @Nullable Duration unread;
    private Instant begin;
    private final @Nullable Instant until;
    private final Map<Long, Instant> seen = new HashMap<>();
    private final Set<String> seenUnreadable = new HashSet<>();
    private final RepeatedPages repeated = new RepeatedPages("/orders");
    private Instant from;
    /** The latest change that was delivered, as far as the shop's own clock has come. */
    private @Nullable Instant latest;

    private @Nullable Instant shopTime;
    private int page = 1;
    private boolean turning;
    private boolean freshInTurn;
    private boolean ended;

    /**
     * @param unread how much time has gone by since the last reading, with the overlap, or null where the range is given
     */
    public ChangedOrders(
            OrderPages pages,
            ZoneId zone,
            ForeignTime time,
            Instant begin,
            @Nullable Instant until,
            @Nullable Duration unread) {
        this.pages = new ReadAhead<>(pages::page);
        this.zone = zone;
        this.time = time;
        this.begin = begin;
        this.until = until;
        this.unread = unread;
        this.from = begin;
    }

    @Override
    public List<OrderReading> next() {
        while (!ended) {
            var current = pages.take(query());
            requireOrder(current);
            boolean isFirst = shopTime == null;
            shopTime = time.present(current.date());
            if (isFirst && beginsEarlier(shopTime)) {
                continue;
            }
            repeated.saw(current.records().stream().map(OrderReading::key).toList());
            var fresh = fresh(current);
            freshInTurn |= !fresh.isEmpty();
            advance(current);
            if (!fresh.isEmpty()) {
                return fresh;
            }
        }
        return List.of();
    }

    /** Begins where changes may be that were stamped by a clock of the shop which went back since the last reading. */
    private boolean beginsEarlier(Instant shopTime) {
        if (unread == null || latest != null || !shopTime.minus(unread).isBefore(begin)) {
            return false;
        }
        begin = shopTime.minus(unread);
        from = begin;
        pages.forget();
        return true;
    }

    private OrderQuery query() {
        return new OrderQuery(
                page,
                PAGE_SIZE,
                "updated_at-asc",
                from.atZone(zone).toOffsetDateTime(),
                until == null ? null : until.plus(RESOLUTION).atZone(zone).toOffsetDateTime(),
                null,
                null,
                null);
    }

    private List<OrderReading> fresh(ShopPage<OrderReading> current) {
        var fresh = new ArrayList<OrderReading>();
        for (var reading : current.records()) {
            if (reading instanceof OrderReading.Whole whole) {
                var changed = changed(whole);
                if (inRange(changed) && !changed.equals(seen.put(whole.order().id(), changed))) {
                    fresh.add(reading);
                }
            } else if (seenUnreadable.add(reading.key())) {
                fresh.add(reading);
            }
        }
        return fresh;
    }

    /** Going on from the last change on a page would pass over the rest of a list that is in another order. */
    private static void requireOrder(ShopPage<OrderReading> current) {
        Instant last = Instant.MIN;
        for (var reading : current.records()) {
            if (reading instanceof OrderReading.Whole whole && whole.order().updatedAt() != null) {
                var changed = whole.order().updatedAt().toInstant();
                if (changed.isBefore(last)) {
                    throw new SystemFault(
                            SystemFault.Kind.BROKEN,
                            "mycashflow",
                            200,
                            false,
                            "mycashflow answered GET /orders in another order than that of their changes",
                            null);
                }
                last = changed;
            }
        }
    }

    /** A shop that does not know the filter lists its whole history. */
    private boolean inRange(Instant changed) {
        return !changed.isBefore(begin) && (until == null || !changed.isAfter(until));
    }

    private void advance(ShopPage<OrderReading> current) {
        var next = lastChange(current)
                .map(last -> last.minus(RESOLUTION))
                .map(last -> last.isAfter(LAST) ? LAST : last)
                .filter(last -> last.isAfter(from));
        pages.forget();
        if (!current.isLast() && next.isEmpty()) {
            turning = true;
            page++;
        } else if (turning && freshInTurn) {
            page = 1;
            freshInTurn = false;
        } else if (current.isLast()) {
            ended = true;
            turning = false;
            return;
        } else {
            from = next.orElseThrow();
            page = 1;
            turning = false;
            freshInTurn = false;
            seen.values().removeIf(changed -> changed.isBefore(from));
        }
        pages.fetch(query());
    }

    private static Optional<Instant> lastChange(ShopPage<OrderReading> page) {
        return page.records().stream()
                .flatMap(reading -> reading.version().stream())
                .map(OffsetDateTime::toInstant)
                .max(Instant::compareTo);
    }

    @Override
    public void delivered(OrderReading reading) {
        if (reading instanceof OrderReading.Whole whole) {
            var changed = changed(whole);
            // A time stamp ahead of the shop's clock, or of ours, would move the cursor to where no change is found for
            // long.
            var told = shopTime != null && changed.isAfter(shopTime) ? shopTime : changed;
            latest = latest == null || told.isAfter(latest) ? told : latest;
        }
    }

    /** How far nothing is missing. While pages of one second are turned, nothing behind that second is safe. */
    private @Nullable Instant reached() {
        var second = from.plus(RESOLUTION);
        return turning && latest != null && latest.isAfter(second) ? second : latest;
    }

    /** An order without a time stamp is taken for one that was just changed; nothing else is known of it. */
    private Instant changed(OrderReading.Whole whole) {
        var changed = whole.order().updatedAt();
        return changed == null ? from : changed.toInstant();
    }

    @Override
    public void open(ExecutionContext context) {
        if (context.containsKey(REACHED)) {
            latest = Instant.parse(context.getString(REACHED));
            // What was delivered from the last second on is read again; it is found unchanged.
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

    @Override
    public void close() {
        pages.close();
    }
}
