package dev.stockbridge.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a run's sources one after the other. After a restart it continues in the source that it had reached.
 *
 * @param <T> what the sources deliver
 */
public final class FeedReader<T> implements ItemStreamReader<T> {

    /** Set in the step's execution context once all sources have been read to their end. */
    static final String ENDED = "feed.ended";

    private static final String SOURCE = "feed.source";

    private final List<FeedSource<T>> sources;
    private final Function<T, Object> key;
    private final Function<T, Optional<?>> version;
    /** Whether the checkpoint tells the source that was reached. */
    private final boolean writesSource;

    private final Deque<T> buffer = new ArrayDeque<>();
    /** The versions that short sources have delivered, by key. */
    private final Map<Object, Optional<?>> delivered = new HashMap<>();

    private int source;

    /**
     * Creates a reader.
     *
     * @param key identifies an item across the sources
     * @param version tells two states of an item apart; an item without one is delivered once
     */
    public FeedReader(List<FeedSource<T>> sources, Function<T, Object> key, Function<T, Optional<?>> version) {
        this(sources, key, version, true);
    }

    private FeedReader(
            List<FeedSource<T>> sources,
            Function<T, Object> key,
            Function<T, Optional<?>> version,
            boolean writesSource) {
        this.writesSource = writesSource;
        this.sources = List.copyOf(sources);
        this.key = key;
        this.version = version;
    }

    /** Creates a reader of a single list, which writes the whole checkpoint itself. */
    public FeedReader(FeedSource<T> list) {
        this(List.of(list), item -> item, item -> Optional.empty(), false);
    }

    /** Whether the lists have been read to their end, from the step's execution context. */
    public static boolean hasEnded(ExecutionContext context) {
        return context.getString(ENDED, "false").equals("true");
    }

    @Override
    public void open(ExecutionContext context) {
        if (writesSource) {
            source = context.getInt(SOURCE, 0);
        }
        sources.forEach(one -> one.open(context));
    }

    @Override
    public @Nullable T read() {
        while (source < sources.size()) {
            var item = buffer.poll();
            if (item == null) {
                buffer.addAll(sources.get(source).next());
                if (buffer.isEmpty()) {
                    source++;
                }
            } else {
                sources.get(source).delivered(item);
                if (isNew(item)) {
                    return item;
                }
            }
        }
        return null;
    }

    private boolean isNew(T item) {
        var before = delivered.get(key.apply(item));
        var now = version.apply(item);
        if (before != null) {
            return now.isPresent() && !now.equals(before);
        }
        if (sources.get(source).isShort()) {
            delivered.put(key.apply(item), now);
        }
        return true;
    }

    @Override
    public void update(ExecutionContext context) {
        if (writesSource) {
            context.putInt(SOURCE, source);
            context.putString(ENDED, Boolean.toString(source == sources.size()));
        }
        sources.forEach(one -> one.update(context));
    }

    @Override
    public void close() {
        sources.forEach(FeedSource::close);
    }
}
