package dev.stockbridge.run.control;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Turns the end of the process into a clean stop: on SIGTERM the runs of this process finish their chunks and write their
 * reports before anything else is taken down.
 */
@Component
public class GracefulStop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    private final StopSignal signal = new StopSignal();
    private int busy;
    private volatile boolean running;

    /** The signal that stops every run of this process. */
    public StopSignal signal() {
        return signal;
    }

    /** Keeps the process alive, once it is asked to end, until this work and all other work begun here is closed. */
    public synchronized Work begin() {
        busy++;
        var open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                end();
            }
        };
    }

    private synchronized void end() {
        busy--;
        notifyAll();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        signal.request();
        awaitAll();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private synchronized void awaitAll() {
        if (busy > 0) {
            LOG.info("Asked to end: the run stops after its current chunk");
        }
        try {
            while (busy > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A piece of work that must be finished before the process ends. To close it again does nothing. */
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }
}
