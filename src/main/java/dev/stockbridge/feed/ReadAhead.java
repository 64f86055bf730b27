package dev.stockbridge.feed;

import dev.stockbridge.run.LogContext;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches what will be wanted next while the current is worked on, one call at a time. */
public final class ReadAhead<K, V> implements AutoCloseable {

    private final Function<K, V> reading;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var ahead = new Thread(LogContext.carriedBy(work), "reading-ahead");
        ahead.setDaemon(true);
        return ahead;
    });
    private @Nullable Ahead<K, V> ahead;

    /** @param reading called on a thread of its own */
    public ReadAhead(Function<K, V> reading) {
        this.reading = reading;
    }

    /** Begins to read what {@code key} names, unless that was begun already. */
    public void fetch(K key) {
        begun(key);
    }

    private Ahead<K, V> begun(K key) {
        var begun = ahead;
        if (begun == null || !begun.key().equals(key)) {
            begun = new Ahead<>(key, thread.submit(() -> reading.apply(key)));
            ahead = begun;
        }
        return begun;
    }

    /** What {@code key} names; waits for it. What the reading throws is thrown here. */
    public V take(K key) {
        var taken = begun(key);
        try {
            return taken.value().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Forgets what was read, so that the same key is read afresh. */
    public void forget() {
        ahead = null;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private record Ahead<K, V>(K key, Future<V> value) {}
}
