package dev.stockbridge.stock.survey;

import dev.stockbridge.run.record.NewTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads items that an earlier step of the same execution has stored, page by page, always from the beginning. Each page is
 * read in a transaction of its own.
 *
 * @param <T> a stored item
 */
public final class StoredItemReader<T> implements ItemReader<T> {

    private final Function<@Nullable T, List<T>> pageAfter;
    private final NewTransaction newTransaction;
    private final Deque<T> buffer = new ArrayDeque<>();
    private @Nullable T last;

    /**
     * Creates a reader.
     *
     * @param pageAfter returns the items that follow the given one, or the first ones for null; empty at the end
     */
    public StoredItemReader(Function<@Nullable T, List<T>> pageAfter, NewTransaction newTransaction) {
        this.pageAfter = pageAfter;
        this.newTransaction = newTransaction;
    }

    @Override
    public @Nullable T read() {
        if (buffer.isEmpty()) {
            buffer.addAll(newTransaction.call(() -> pageAfter.apply(last)));
        }
        if (!buffer.isEmpty()) {
            last = buffer.peek();
        }
        return buffer.poll();
    }
}
