package dev.stockbridge.fleet.record;

import dev.stockbridge.run.record.RunOptions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One launch over many stores, as the database knows it.
 *
 * @param jobs what each store runs, in this order
 * @param name the name of each store's run
 * @param selection how the stores were chosen, such as {@code all}
 * @param beginUntil no store is begun after this; null for no limit
 */
public record Fleet(
        long id,
        List<String> jobs,
        String name,
        String selection,
        RunOptions options,
        State state,
        @Nullable Instant beginUntil) {

    /** How far a launch is. */
    public enum State {
        RUNNING,
        STOPPING,
        ENDED
    }

    public Fleet {
        jobs = List.copyOf(jobs);
    }

    /** The jobs as one word, such as {@code order-sync,delivery-sync}. */
    public static String word(List<String> jobs) {
        return String.join(",", jobs);
    }
}
