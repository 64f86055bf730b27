package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.JobStanding;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jobs that the page over all runs does not show in detail, in numbers.
 *
 * @param troubled those whose last run did not succeed
 * @param notListed those that have no row either
 */
record Omitted(int detailed, int others, int notListed, long stores, long troubled, long needingAPerson, long overdue) {

    static Omitted of(RunOverview overview, int detailed, Instant now) {
        List<JobStanding> others = overview.others();
        long stores = Stream.concat(
                        others.stream().map(JobStanding::store),
                        overview.detailed().stream().map(run -> run.report().store()))
                .distinct()
                .count();
        return new Omitted(
                detailed,
                others.size(),
                Math.max(0, others.size() - IndexPage.MOST_OTHERS),
                stores,
                others.stream().filter(job -> job.state().tone().equals("bad")).count(),
                others.stream().filter(job -> job.state() == RunState.PERSON).count(),
                others.stream().filter(job -> job.overdueAt(now)).count());
    }

    /** What is left out of the page, and where it is. */
    String sentence() {
        String all = Format.number(detailed + others) + " jobs of " + Format.counted(stores, "store", "stores");
        String listed = notListed == 0
                ? "The others follow in one row each."
                : "The next " + Format.number(others - notListed) + " follow in one row each, and "
                        + Format.number(notListed) + " are left out.";
        return "There are " + all + ". The " + detailed
                + " that most need a person are above in detail: failed, overdue, with open items, then the rest by name. "
                + listed;
    }
}
