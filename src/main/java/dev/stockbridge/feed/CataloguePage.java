package dev.stockbridge.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the catalogue that was found to be whole.
 *
 * @param readings its products in ascending order of their ids
 * @param itemCount how many products the shop said there are
 * @param readAt when it was asked for, by our own clock
 * @param shopTime the shop's clock when it answered, or null if it did not say
 */
public record CataloguePage(
        int number,
        int pageSize,
        long itemCount,
        Instant readAt,
        @Nullable Instant shopTime,
        List<ProductReading> readings) {

    /** The number of the last page; an empty catalogue has one. */
    public int lastPage() {
        return lastPage(itemCount, pageSize);
    }

    public static int lastPage(long itemCount, int pageSize) {
        return (int) Math.max(1, (itemCount + pageSize - 1) / pageSize);
    }

    /** The highest id on the page, 0 when it shows none. */
    long highestId() {
        return readings.stream().mapToLong(ProductReading::id).max().orElse(0);
    }

    /** The lowest id on the page; a page that shows none has no bound. */
    long lowestId() {
        return readings.stream()
                .mapToLong(ProductReading::id)
                .filter(id -> id > 0)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
