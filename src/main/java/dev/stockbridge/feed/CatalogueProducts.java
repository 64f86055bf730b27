package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.RepeatedPages;
import dev.stockbridge.mycashflow.Shop;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads every product of the catalogue once, from the last page to the first. A product that is deleted during the
 * reading therefore moves no unread one to a page that was already read. Products that are added have ids above the
 * highest one; for them the last pages are read again at the end. Which products are still to be delivered is decided by
 * their ids; the page is only where to look for them.
 */
public final class CatalogueProducts
        extends PageSource<CatalogueProducts.Request, ShopPage<ProductReading>, ProductReading> {

    private static final String STARTED_AT = "feed.startedAt";
    private static final int PAGE_SIZE = 250;
    private static final int MOST_SWEEPS = 5;

    /** As many ids as the shop serves on one page in any case. */
    private static final int IDS_AT_ONCE = 50;

    private final boolean filtered;
    private final boolean restartable;
    private final Deque<Long> recalled;
    private final RepeatedPages repeated = new RepeatedPages("/products");
    private @Nullable Instant startedAt;
    /** The page that is being delivered, and the one to read after it; none below 1. */
    private int page;

    private int next;
    private int pageSize = PAGE_SIZE;
    private boolean ended;

    /** Only ids between these two are still to be delivered. */
    private long above;

    private long below = Long.MAX_VALUE;
    /** The highest id when the reading began. */
    private long highest;

    /** Number of products in the list, and whether it changed during this sweep. */
    private long count = -1;

    private boolean moved;
    private int sweeps = 1;
    /** Whether the reading has reached the products that were added during it. */
    private boolean tail;

    /**
     * Creates a source.
     *
     * @param filtered whether only changed products are listed, so that a product may enter anywhere in the list
     * @param recalled ids of products that are read at the end in any case; only for a filtered list
     */
    public CatalogueProducts(CataloguePages catalogue, boolean filtered, Collection<Long> recalled) {
        this(catalogue, filtered, recalled, true);
    }

    private CatalogueProducts(
            CataloguePages catalogue, boolean filtered, Collection<Long> recalled, boolean restartable) {
        super(request -> request.read(catalogue));
        this.filtered = filtered;
        this.recalled = new ArrayDeque<>(recalled);
        this.restartable = restartable;
    }

    /** Returns a reader of all products that ignores the checkpoint, so that old values do not mix with new ones. */
    public static FeedReader<ProductReading> fromTheBeginning(Shop shop, Clock clock) {
        var catalogue = new CataloguePages(shop, null, clock);
        return new FeedReader<>(new CatalogueProducts(catalogue, false, List.of(), false));
    }

    /** Returns when the reading began, by the shop's clock, from the step's execution context. */
    public static Instant startedAt(ExecutionContext context) {
        return Instant.parse(context.getString(STARTED_AT));
    }

    @Override
    @Nullable
    Request nextPage() {
        if (startedAt == null) {
            return new Request(1, PAGE_SIZE, List.of());
        }
        while (next < 1 && !ended) {
            if (filtered && moved) {
                sweepAgain();
            } else if (!recalled.isEmpty()) {
                var ids = new ArrayList<Long>();
                while (ids.size() < IDS_AT_ONCE && !recalled.isEmpty()) {
                    ids.add(recalled.poll());
                }
                return new Request(0, pageSize, ids);
            } else if (filtered || tail) {
                ended = true;
            } else {
                tail = true;
                above = highest;
                below = Long.MAX_VALUE;
                next = ShopPage.lastPage(count, pageSize);
            }
        }
        return ended ? null : new Request(next, pageSize, List.of());
    }

    /** What follows the first page is chosen when that page was delivered, since the list may have changed until then. */
    @Override
    boolean mayReadAhead() {
        return next >= 1;
    }

    @Override
    List<ProductReading> items(ShopPage<ProductReading> current) {
        if (current.number() == 0) {
            page = 0;
            return reversed(current.records());
        }
        if (startedAt == null) {
            startedAt = Objects.requireNonNull(current.date());
            count = current.itemCount();
            next = current.lastPage();
            pageSize = current.pageSize();
            if (next > 1 || pageSize != PAGE_SIZE) {
                return List.of();
            }
        } else if (current.pageSize() != pageSize) {
            // The shop serves another page size now.
            pageSize = current.pageSize();
            next = current.lastPage();
            return List.of();
        }
        page = next--;
        repeated.saw(current.records().stream().map(ProductReading::id).toList());
        moved |= current.itemCount() != count;
        count = current.itemCount();
        if (!tail && highest == 0) {
            highest = highestId(current);
        }
        var due = current.records().stream()
                .map(this::located)
                .filter(this::isDue)
                .toList();
        if (tail && current.records().stream().anyMatch(reading -> reading.id() > 0 && reading.id() <= above)) {
            // No added product is on a page before this one.
            next = 0;
        }
        return reversed(due);
    }

    /** In a filtered list an entering product moves others behind it; only a list of constant length was read whole. */
    private void sweepAgain() {
        if (sweeps == MOST_SWEEPS) {
            throw new SystemFault(
                    SystemFault.Kind.BROKEN,
                    "mycashflow",
                    null,
                    false,
                    "mycashflow's list of changed products would not stand still");
        }
        sweeps++;
        below = Long.MAX_VALUE;
        moved = false;
        next = ShopPage.lastPage(count, pageSize);
    }

    /** An unservable product at a page's edge gets its neighbour from the page before, or from what was delivered last. */
    private ProductReading located(ProductReading reading) {
        if (!(reading instanceof ProductReading.Unservable gap)) {
            return reading;
        }
        long before = gap.before() == Long.MAX_VALUE ? below : gap.before();
        long after = gap.after() == 0 && next > 0
                ? highestId(lookAhead(new Request(next, pageSize, List.of())))
                : gap.after();
        return new ProductReading.Unservable(after, before, gap.readAt());
    }

    private boolean isDue(ProductReading reading) {
        if (reading instanceof ProductReading.Unservable gap) {
            return gap.before() > above && gap.after() < below;
        }
        return reading.id() == 0 || reading.id() > above && reading.id() < below;
    }

    private static long highestId(ShopPage<ProductReading> page) {
        return page.records().stream().mapToLong(ProductReading::id).max().orElse(0);
    }

    @Override
    public void delivered(ProductReading reading) {
        if (reading.id() != 0) {
            below = reading.id();
        }
    }

    @Override
    public void open(ExecutionContext context) {
        if (restartable && context.containsKey(STARTED_AT)) {
            startedAt = startedAt(context);
            page = context.getInt("feed.page");
            next = page;
            pageSize = context.getInt("feed.pageSize");
            ended = FeedReader.hasEnded(context);
            above = context.getLong("feed.above");
            below = context.getLong("feed.below");
            highest = context.getLong("feed.highest");
            count = context.getLong("feed.count");
            moved = context.getString("feed.moved").equals("true");
            tail = context.getString("feed.tail").equals("true");
        }
    }

    @Override
    public void update(ExecutionContext context) {
        if (startedAt != null) {
            context.putString(STARTED_AT, startedAt.toString());
            context.putInt("feed.page", page);
            context.putInt("feed.pageSize", pageSize);
            context.putString(FeedReader.ENDED, Boolean.toString(ended));
            context.putLong("feed.above", above);
            context.putLong("feed.below", below);
            context.putLong("feed.highest", highest);
            context.putLong("feed.count", count);
            context.putString("feed.moved", Boolean.toString(moved));
            context.putString("feed.tail", Boolean.toString(tail));
        }
    }

    /** A request for a page of the list or, if {@code ids} is not empty, for the products with these ids. */
    record Request(int page, int pageSize, List<Long> ids) {

        private ShopPage<ProductReading> read(CataloguePages catalogue) {
            return ids.isEmpty()
                    ? catalogue.page(page, pageSize)
                    : new ShopPage<>(0, pageSize, ids.size(), null, catalogue.products(ids), null);
        }
    }
}
