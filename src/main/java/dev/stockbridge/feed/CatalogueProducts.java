package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.RepeatedPages;
import dev.stockbridge.mycashflow.Shop;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads every product of the catalogue once, and goes on after a restart below the last one that was secured.
 * It reads from the last page to the first, so that a product that vanishes cannot push an unread one onto a page that
 * was read already; products that are added meanwhile land behind the highest id, where it looks once more at the end.
 */
public final class CatalogueProducts implements ItemStreamReader<ProductReading> {

    static final int PAGE_SIZE = 250;

    private static final int MOST_SWEEPS = 5;

    /** As many as one page of the shop is sure to hold. */
    private static final int RECALLED_AT_ONCE = 50;

    private final CataloguePages catalogue;
    private final ReadAhead<Place, ShopPage<ProductReading>> pages;
    private final boolean filtered;
    private final Deque<Long> recalled;
    private final Deque<ProductReading> buffer = new ArrayDeque<>();
    private final CataloguePosition position = new CataloguePosition();
    private final RepeatedPages repeated = new RepeatedPages("/products");
    private boolean turning;

    /**
     * @param filtered whether only changed products are listed, so that a product may join anywhere in the list
     * @param recalled products to read in any case, whether they are listed or not
     */
    public CatalogueProducts(CataloguePages catalogue, boolean filtered, Collection<Long> recalled) {
        this.catalogue = catalogue;
        this.pages = new ReadAhead<>(place -> catalogue.page(place.page(), place.pageSize()));
        this.filtered = filtered;
        this.recalled = new ArrayDeque<>(recalled);
    }

    /** Reads the catalogue as it stands, every product of it. */
    public static CatalogueProducts ofWholeCatalogue(Shop shop, Clock clock) {
        return new CatalogueProducts(new CataloguePages(shop, null, clock), false, List.of());
    }

    /** Whether the feed whose place this is has come to the end of the catalogue. */
    public static boolean hasEnded(ExecutionContext place) {
        return place.getString(CataloguePosition.ENDED, "false").equals("true");
    }

    @Override
    public void open(ExecutionContext context) {
        position.from(context);
    }

    @Override
    public @Nullable ProductReading read() {
        while (buffer.isEmpty() && !position.ended) {
            turnPage();
        }
        var reading = buffer.poll();
        if (reading != null) {
            position.delivered(reading);
        }
        return reading;
    }

    @Override
    public void update(ExecutionContext context) {
        position.into(context);
    }

    @Override
    public void close() {
        pages.close();
    }

    private void turnPage() {
        if (!position.begun()) {
            var first = pages.take(new Place(1, PAGE_SIZE));
            position.begin(first, Objects.requireNonNull(first.date()));
        } else if (turning) {
            position.page--;
        }
        turning = false;
        if (position.page < 1) {
            turnPhase();
            return;
        }
        var page = pages.take(place(0));
        if (page.pageSize() != position.pageSize) {
            position.resize(page);
            return;
        }
        deliver(page);
    }

    private void deliver(ShopPage<ProductReading> page) {
        turning = true;
        repeated.saw(page.records().stream().map(ProductReading::id).toList());
        position.saw(page);
        for (var reading : page.records()) {
            var named = named(reading);
            if (position.awaits(named)) {
                buffer.push(named);
            }
        }
        if (position.newcomersEndOn(page)) {
            position.page = 0;
        } else if (position.page > 1) {
            pages.fetch(place(1));
        }
    }

    /** Called when the first page is done: looks for newcomers at the end, then ends. */
    private void turnPhase() {
        if (filtered && position.moved()) {
            sweepAgain();
        } else if (!recalled.isEmpty()) {
            recall();
        } else if (filtered || position.tail()) {
            position.ended = true;
        } else {
            // The last page is wanted as it is now, even if it is the first one that was just read.
            pages.forget();
            position.beginTail();
        }
    }

    /** The page that is being delivered, or one so many before it. */
    private Place place(int before) {
        return new Place(position.page - before, position.pageSize);
    }

    private void recall() {
        var some = new ArrayList<Long>();
        while (some.size() < RECALLED_AT_ONCE && !recalled.isEmpty()) {
            some.add(recalled.poll());
        }
        catalogue.products(some).forEach(buffer::push);
    }

    /** In a filtered list a product that joins shifts others behind it; only a list that kept its length was read whole. */
    private void sweepAgain() {
        if (position.sweeps() == MOST_SWEEPS) {
            throw new SystemFault(
                    SystemFault.Kind.BROKEN,
                    "mycashflow",
                    null,
                    false,
                    "mycashflow's list of changed products would not stand still",
                    null);
        }
        position.sweepAgain();
    }

    /** An unservable product at the edge of a page gets its neighbour from the page before, or from what was read last. */
    private ProductReading named(ProductReading reading) {
        if (!(reading instanceof ProductReading.Unservable gap)) {
            return reading;
        }
        long before = gap.before() == Long.MAX_VALUE ? position.below() : gap.before();
        long after = gap.after();
        if (after == 0 && position.page > 1) {
            after = highestId(pages.take(place(1)));
        }
        return new ProductReading.Unservable(after, before, gap.readAt());
    }

    static long highestId(ShopPage<ProductReading> page) {
        return page.records().stream().mapToLong(ProductReading::id).max().orElse(0);
    }

    /** The lowest id on the page; a page that shows none has no bound. */
    static long lowestId(ShopPage<ProductReading> page) {
        return page.records().stream()
                .mapToLong(ProductReading::id)
                .filter(id -> id > 0)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private record Place(int page, int pageSize) {}
}
