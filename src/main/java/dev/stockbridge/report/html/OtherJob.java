package dev.stockbridge.report.html;

import dev.stockbridge.report.JobStanding;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A job that the page over all runs shows in one row.
 *
 * @param link the page of its last run, or null where that is not in this folder
 */
record OtherJob(JobStanding standing, @Nullable String link, boolean overdue) {

    static OtherJob of(JobStanding standing, Predicate<String> exists, Instant now) {
        String link = standing.store() + "/" + standing.job() + "/" + standing.execution() + "/report.html";
        return new OtherJob(standing, exists.test(link) ? link : null, standing.overdueAt(now));
    }

    String name() {
        return standing.store() + " · " + standing.job();
    }
}
