package dev.stockbridge.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a list of the warehouse by ascending ids, always from the beginning, until an empty page. A page that is shorter
 * than asked for is not the end, since the warehouse may cap the page size.
 *
 * @param <T> a record of the list
 */
public final class WarehouseList<T> implements ItemStreamReader<T> {

    /** Number of records that are asked for at once. */
    public static final int PAGE_SIZE = 250;

    /** Set in the step's execution context once the whole list has been read. */
    public static final String ENDED = "warehouse.ended";

    private final ReadAhead<Integer, List<T>> pages;
    private final ToIntFunction<T> id;
    private final Deque<T> buffer = new ArrayDeque<>();
    private int from = 1;
    private boolean ended;

    /**
     * Creates a reader.
     *
     * @param page reads the records from an id on, by ascending id
     * @param id of a record
     */
    public WarehouseList(IntFunction<List<T>> page, ToIntFunction<T> id) {
        this.pages = new ReadAhead<>(page::apply);
        this.id = id;
    }

    @Override
    public @Nullable T read() {
        if (buffer.isEmpty() && !ended) {
            var page = pages.take(from);
            buffer.addAll(page);
            int last = page.isEmpty() ? Integer.MAX_VALUE : id.applyAsInt(page.get(page.size() - 1));
            // There is no id after the highest one.
            ended = last == Integer.MAX_VALUE;
            if (!ended) {
                from = 1 + last;
                pages.fetch(from);
            }
        }
        return buffer.poll();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(ENDED, Boolean.toString(ended));
    }

    @Override
    public void close() {
        pages.close();
    }
}
