package dev.stockbridge.fleet.work;

import dev.stockbridge.run.RunResources;
import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.DatabaseSettings;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** Lends each thread of a process what it keeps from run to run. There is one for each thread, so nobody waits. */
final class ThreadResources implements AutoCloseable {

    private final BlockingQueue<RunResources> free = new LinkedBlockingQueue<>();

    /** Connects when a connection is first needed. */
    ThreadResources(int threads, DatabaseSettings database, StopSignal stop) {
        for (int i = 0; i < threads; i++) {
            free.add(new RunResources(new LockConnection(database), stop));
        }
    }

    <T> T with(Function<RunResources, T> work) {
        RunResources own = free.remove();
        try {
            return work.apply(own);
        } finally {
            free.add(own);
        }
    }

    /** Closes the connections. Nothing may be lent any more. */
    @Override
    public void close() {
        free.forEach(RunResources::close);
    }
}
