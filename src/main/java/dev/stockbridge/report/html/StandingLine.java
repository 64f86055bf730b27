package dev.stockbridge.report.html;

import dev.stockbridge.report.JobStanding;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A job of a store that needs someone, in one row.
 *
 * @param store the page of the store, or null where that is not in this folder
 * @param run the page of its last run, or null where that is not in this folder
 */
record StandingLine(
        JobStanding standing,
        @Nullable String store,
        @Nullable String run,
        boolean overdue) {

    static StandingLine of(JobStanding standing, Predicate<String> exists, Instant now) {
        String store = StorePage.path(standing.store());
        String run = standing.store() + "/" + standing.job() + "/" + standing.execution() + "/report.html";
        return new StandingLine(
                standing, exists.test(store) ? store : null, exists.test(run) ? run : null, standing.overdueAt(now));
    }

    /** How it went, in words. */
    String words() {
        return standing.state().sign() + " " + standing.state().word() + (overdue ? ", overdue" : "");
    }
}
