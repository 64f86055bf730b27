package dev.stockbridge.feed;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads a list of the warehouse by ascending ids, always from the beginning, until an empty page. A page that is shorter
 * than asked for is not the end, since the warehouse may cap the page size.
 *
 * @param <T> a record of the list
 */
public final class WarehouseList<T> extends PageSource<Integer, List<T>, T> {

    /** Number of records that are asked for at once. */
    public static final int PAGE_SIZE = 250;

    /** Set in the step's execution context once the whole list has been read. */
    public static final String ENDED = "warehouse.ended";

    private final ToIntFunction<T> id;
    private int from = 1;
    private boolean ended;

    /**
     * Creates a source.
     *
     * @param page reads the records from an id on, by ascending id
     * @param id of a record
     */
    public WarehouseList(Function<Integer, List<T>> page, ToIntFunction<T> id) {
        super(page);
        this.id = id;
    }

    @Override
    @Nullable
    Integer nextPage() {
        return ended ? null : from;
    }

    @Override
    List<T> items(List<T> page) {
        int last = page.isEmpty() ? Integer.MAX_VALUE : id.applyAsInt(page.get(page.size() - 1));
        // There is no id after the highest one.
        ended = last == Integer.MAX_VALUE;
        from = 1 + last;
        return page;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(ENDED, Boolean.toString(ended));
    }
}
