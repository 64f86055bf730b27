package dev.stockbridge.run.control;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Turns the end of the process into a clean stop: on SIGTERM the running chunk is finished and its report written
 * before anything else is taken down.
 */
@Component
public class GracefulStop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    private final StopSignal signal = new StopSignal();
    private volatile @Nullable CountDownLatch busy;
    private volatile boolean running;

    /** The signal that every launch of this process heeds. */
    public StopSignal signal() {
        return signal;
    }

    /** Keeps the process alive, once it is asked to end, until the work that is begun here is closed. */
    public Work begin() {
        var latch = new CountDownLatch(1);
        busy = latch;
        return () -> {
            busy = null;
            latch.countDown();
        };
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        signal.request();
        var latch = busy;
        if (latch != null) {
            LOG.info("Asked to end: the run stops after its current chunk");
            await(latch);
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A piece of work that must be finished before the process ends. */
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }
}
