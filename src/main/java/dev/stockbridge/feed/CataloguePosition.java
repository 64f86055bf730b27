package dev.stockbridge.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Where the feed stands: which ids are still to come, and the page to look for them. The ids decide; the page only says
 * where to begin looking, so that a catalogue that moved between two runs loses nothing.
 */
public final class CataloguePosition {

    /** Set in the step's execution context once the feed itself has come to its end. */
    static final String ENDED = "feed.ended";

    /** When the catalogue began to be read, by the shop's clock. */
    static final String STARTED_AT = "feed.startedAt";

    int page;
    int pageSize = CatalogueProducts.PAGE_SIZE;
    boolean ended;

    /** Only ids between these two are still to come. */
    private long above;

    private long below = Long.MAX_VALUE;

    /** The highest id when the reading began: what lies above it later has been added since. */
    private long highest;

    private long count = -1;
    private boolean moved;
    private int sweeps = 1;
    private boolean tail;
    private @Nullable Instant startedAt;

    /** Whether the reading has begun, in this execution or in one before it. */
    boolean begun() {
        return startedAt != null;
    }

    void begin(ShopPage<ProductReading> first, Instant readAt) {
        startedAt = readAt;
        pageSize = first.pageSize();
        beginSweep(first.itemCount());
    }

    /** Notes what the page shows of the whole. */
    void saw(ShopPage<ProductReading> seen) {
        moved |= seen.itemCount() != count;
        count = seen.itemCount();
        if (!tail && highest == 0) {
            highest = CatalogueProducts.highestId(seen);
        }
    }

    /** The shop serves another size of page now: looks from the last page on again; the ids keep what is done apart. */
    void resize(ShopPage<ProductReading> seen) {
        pageSize = seen.pageSize();
        page = seen.lastPage();
    }

    void delivered(ProductReading reading) {
        if (reading.id() != 0) {
            below = reading.id();
        }
    }

    /** Whether a reading is still to come; one whose id cannot be told always is. */
    boolean awaits(ProductReading reading) {
        if (reading instanceof ProductReading.Unservable gap) {
            return gap.before() > above && gap.after() < below;
        }
        return reading.id() == 0 || reading.id() > above && reading.id() < below;
    }

    /** Products added since the reading began have ids above the highest one of then. */
    void beginTail() {
        tail = true;
        above = highest;
        below = Long.MAX_VALUE;
        page = ShopPage.lastPage(count, pageSize);
    }

    boolean tail() {
        return tail;
    }

    /** Whether no newcomer can be on a page before this one. */
    boolean newcomersEndOn(ShopPage<ProductReading> seen) {
        return tail && CatalogueProducts.lowestId(seen) <= above;
    }

    boolean moved() {
        return moved;
    }

    int sweeps() {
        return sweeps;
    }

    void sweepAgain() {
        sweeps++;
        below = Long.MAX_VALUE;
        beginSweep(count);
    }

    long below() {
        return below;
    }

    private void beginSweep(long itemCount) {
        count = itemCount;
        moved = false;
        page = ShopPage.lastPage(itemCount, pageSize);
    }

    /** The moment that a reading of the catalogue counts from, by the shop's clock. */
    public static Instant startedAt(ExecutionContext context) {
        return Instant.parse(context.getString(STARTED_AT));
    }

    void from(ExecutionContext context) {
        if (context.containsKey(STARTED_AT)) {
            page = context.getInt("feed.page");
            pageSize = context.getInt("feed.pageSize");
            ended = context.getString(ENDED).equals("true");
            above = context.getLong("feed.above");
            below = context.getLong("feed.below");
            highest = context.getLong("feed.highest");
            count = context.getLong("feed.count");
            moved = context.getString("feed.moved").equals("true");
            tail = context.getString("feed.tail").equals("true");
            startedAt = startedAt(context);
        }
    }

    void into(ExecutionContext context) {
        if (startedAt != null) {
            context.putInt("feed.page", page);
            context.putInt("feed.pageSize", pageSize);
            context.putString(ENDED, Boolean.toString(ended));
            context.putLong("feed.above", above);
            context.putLong("feed.below", below);
            context.putLong("feed.highest", highest);
            context.putLong("feed.count", count);
            context.putString("feed.moved", Boolean.toString(moved));
            context.putString("feed.tail", Boolean.toString(tail));
            context.putString(STARTED_AT, startedAt.toString());
        }
    }
}
