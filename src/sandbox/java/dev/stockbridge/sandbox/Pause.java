package dev.stockbridge.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Deliberate slowness inside a server. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
