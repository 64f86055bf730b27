package dev.stockbridge.run;

import org.springframework.stereotype.Component;

/** Tells whoever watches how far the run of this process has come. Nobody watches unless a person sits at a terminal. */
@Component
public class Progress {

    private volatile Watcher watcher = (name, n) -> {};

    /** From now on this watcher is told. */
    public void watch(Watcher someone) {
        watcher = someone;
    }

    /** Tells the watcher that {@code n} more items were counted under this name. */
    public void counted(String name, long n) {
        watcher.counted(name, n);
    }

    /** Told of each count as it grows, before it is certain: a chunk may still be taken back. */
    @FunctionalInterface
    public interface Watcher {

        /** So many more were read, created, or whatever the name says. */
        void counted(String name, long n);
    }
}
