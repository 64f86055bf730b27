package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of one of the shop's lists that agrees with its own counts.
 *
 * @param number of the page, from 1
 * @param pageSize number of records on a full page; the shop may serve less than it was asked for
 * @param itemCount number of records in the whole list, as the shop said
 * @param date the shop's clock when it answered, or null if it did not say
 * @param records in the order of the list
 * @param fault the answer to the whole page if it had to be read in parts, otherwise null
 */
public record ShopPage<R>(
        int number,
        int pageSize,
        long itemCount,
        @Nullable Instant date,
        List<R> records,
        @Nullable SystemFault fault) {

    /** Whether nothing follows behind this page. */
    boolean isLast() {
        return records.isEmpty() || (long) number * pageSize >= itemCount;
    }

    /** The number of the list's last page; an empty list has one page. */
    public int lastPage() {
        return lastPage(itemCount, pageSize);
    }

    /** The number of the last page of a list of so many records. */
    static int lastPage(long itemCount, int pageSize) {
        return (int) Math.max(1, (itemCount + pageSize - 1) / pageSize);
    }
}
