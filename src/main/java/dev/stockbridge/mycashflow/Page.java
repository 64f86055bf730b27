package dev.stockbridge.mycashflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with the counts that the shop gave. Trust these and not what was asked for: the shop may cap the
 * page size without a word (contract: MyCashflow quirk 18).
 *
 * @param page number of this page, from 1
 * @param pageSize size of the pages as the shop cut them
 * @param pageCount number of pages; 0 or 1 where there is nothing
 * @param itemCount number of elements on all pages together
 * @param date the shop's clock when it answered, or null if it did not say
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
     * What the page says against itself or against what was asked for, or null. A page that contradicts itself was cut
     * short on the way and must not be believed.
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
