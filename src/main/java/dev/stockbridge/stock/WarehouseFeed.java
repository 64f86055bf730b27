package dev.stockbridge.stock;

import dev.stockbridge.run.ReadAhead;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a list of the warehouse by ascending article ids, always from the beginning, until nothing follows. A page that
 * is shorter than asked for is no end: the warehouse may serve what it likes.
 */
final class WarehouseFeed<T> implements ItemStreamReader<T> {

    /** As many as are asked for at once. */
    static final int PAGE_SIZE = 250;

    /** Set in the step's execution context once all has been read. */
    static final String ENDED = "warehouse.ended";

    private final ReadAhead<Integer, List<T>> pages;
    private final ToIntFunction<T> id;
    private final Deque<T> buffer = new ArrayDeque<>();
    private int from = 1;
    private boolean ended;

    /** @param page reads what follows from an id on, ascending */
    WarehouseFeed(IntFunction<List<T>> page, ToIntFunction<T> id) {
        this.pages = new ReadAhead<>(page::apply);
        this.id = id;
    }

    @Override
    public @Nullable T read() {
        if (buffer.isEmpty() && !ended) {
            var page = pages.take(from);
            ended = page.isEmpty();
            if (!ended) {
                buffer.addAll(page);
                int last = id.applyAsInt(page.get(page.size() - 1));
                // There is no id behind the last one that an int holds.
                ended = last == Integer.MAX_VALUE;
                from = ended ? last : last + 1;
                if (!ended) {
                    pages.fetch(from);
                }
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
