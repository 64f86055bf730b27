package dev.stockbridge.mycashflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with the shop's own counts. Use these instead of the requested values, since the shop may reduce
 * the page size (contract: MyCashflow quirk 18).
 *
 * @param page number of this page, from 1
 * @param pageSize size of the pages that the shop uses
 * @param pageCount number of pages; 0 or 1 for an empty list
 * @param itemCount number of elements on all pages together
 * @param date the shop's clock when it answered, or null if unknown
 */
public record Page<T>(
        List<Element<T>> elements,
        int page,
        int pageSize,
        int pageCount,
        long itemCount,
        @Nullable Instant date) {

    /** Keeps a copy of the list. */
    public Page {
        elements = List.copyOf(elements);
    }

    /**
     * How the page contradicts itself or the requested page number, or null if it does not. A page that contradicts
     * itself was truncated and must not be used.
     */
    public @Nullable String contradiction(int asked) {
        if (page != asked) {
            return "page " + page + " where page " + asked + " was asked for";
        }
        if (pageSize < 1) {
            return "a page size of " + pageSize;
        }
        long due = Math.max(0, Math.min(pageSize, itemCount - (asked - 1L) * pageSize));
        return elements.size() == due
                ? null
                : "page " + asked + " with " + elements.size() + " records where its count of " + itemCount + " leaves "
                        + due;
    }
}
