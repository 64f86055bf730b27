package dev.stockbridge.run;

import dev.stockbridge.run.record.Run;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Tells watchers how far the runs of this process have come, each watcher about one job and store. A run is watched only
 * where a person sits at a terminal.
 */
@Component
public class Progress {

    private final Map<Key, Watcher> watchers = new ConcurrentHashMap<>();

    /** Tells this watcher about the runs of a job for a store, until the result is closed. A later watcher replaces it. */
    public Watching watch(String job, String store, Watcher watcher) {
        var key = new Key(job, store);
        watchers.put(key, watcher);
        return () -> watchers.remove(key, watcher);
    }

    /** Tells the watcher of this run that {@code n} more items were counted under this name. */
    public void counted(Run run, String name, long n) {
        var watcher = watchers.get(new Key(run.job(), run.store()));
        if (watcher != null) {
            watcher.counted(name, n);
        }
    }

    /** A process has at most one run of a job for a store at a time, so the two identify it. */
    private record Key(String job, String store) {}

    /** Is told of each count as it grows, before it is committed: the transaction of its chunk may still be rolled back. */
    @FunctionalInterface
    public interface Watcher {

        /** {@code n} more items were read, created, or whatever the name says. */
        void counted(String name, long n);
    }

    /** The watching of one run. Closing it ends it. */
    @FunctionalInterface
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }
}
