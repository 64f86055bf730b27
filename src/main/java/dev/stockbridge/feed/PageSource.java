package dev.stockbridge.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page. The next page is read while the items of the current one are worked on.
 *
 * @param <K> tells which page to read
 * @param <P> a page
 * @param <T> what the list delivers
 */
abstract class PageSource<K, P, T> implements FeedSource<T> {

    private final ReadAhead<K, P> pages;

    /** @param read reads a page, on a thread of its own */
    PageSource(Function<K, P> read) {
        this.pages = new ReadAhead<>(read);
    }

    /** Returns which page to read next, or null at the end of the list. */
    abstract @Nullable K nextPage();

    /** Returns the items of a page that are to be delivered, and moves on to the page after it. */
    abstract List<T> items(P page);

    /** Whether the next page may be read before the items of the current one were delivered. */
    boolean mayReadAhead() {
        return true;
    }

    /** Returns a page that will be read later; it is read only once. */
    final P lookAhead(K page) {
        return pages.peek(page);
    }

    /** Returns the items from the last to the first. */
    static <T> List<T> reversed(List<T> items) {
        var reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public final List<T> next() {
        for (var page = nextPage(); page != null; page = nextPage()) {
            var items = items(pages.take(page));
            var ahead = mayReadAhead() ? nextPage() : null;
            if (ahead != null) {
                pages.fetch(ahead);
            }
            if (!items.isEmpty()) {
                return items;
            }
        }
        return List.of();
    }

    @Override
    public final void close() {
        pages.close();
    }
}
