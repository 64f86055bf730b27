package dev.stockbridge.feed;

import dev.stockbridge.run.LogContext;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the value that is needed next while the current one is worked on, one call at a time. */
public final class ReadAhead<K, V> implements AutoCloseable {

    private final Function<K, V> read;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var ahead = new Thread(LogContext.carriedBy(work), "reading-ahead");
        ahead.setDaemon(true);
        return ahead;
    });
    private @Nullable Ahead<K, V> ahead;

    /** @param read called on a thread of its own */
    public ReadAhead(Function<K, V> read) {
        this.read = read;
    }

    /** Begins to read the value of {@code key}, unless that has begun already. */
    void fetch(K key) {
        begun(key);
    }

    private Ahead<K, V> begun(K key) {
        var begun = ahead;
        if (begun == null || !begun.key().equals(key)) {
            begun = new Ahead<>(key, thread.submit(() -> read.apply(key)));
            ahead = begun;
        }
        return begun;
    }

    /** Waits for the value of {@code key} and returns it. Throws what the reading throws. The next time it is read again. */
    public V take(K key) {
        var value = peek(key);
        ahead = null;
        return value;
    }

    /** Returns the value of {@code key} and keeps it for {@link #take}. */
    V peek(K key) {
        var begun = begun(key);
        try {
            return begun.value().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private record Ahead<K, V>(K key, Future<V> value) {}
}
