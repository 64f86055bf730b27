package dev.stockbridge.fleet.record;

import dev.stockbridge.run.record.RunOptions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a launch over many stores.
 *
 * @param jobs what each store runs, in this order
 * @param name the name of each store's run; null resumes the last unfinished launch of the same kind, else names a new one
 *     by the clock
 * @param part which part of the stores this launch takes, such as {@code 0/4}; empty for all of them
 * @param selection how the stores were chosen, such as {@code all} or {@code group:nordic}
 * @param stores the stores' ids, at least one
 * @param threads how many stores are worked on at the same time
 * @param workers whether worker processes do the work, and not threads of this one
 * @param beginWithin no store is begun after this time; null for no limit
 * @param again whether stores that ended with 2, 30 or 50 under this name are tried again
 */
public record FleetRequest(
        List<String> jobs,
        @Nullable String name,
        String part,
        String selection,
        List<String> stores,
        RunOptions options,
        int threads,
        boolean workers,
        @Nullable Duration beginWithin,
        boolean again) {

    public FleetRequest {
        jobs = List.copyOf(jobs);
        stores = List.copyOf(stores);
    }
}
