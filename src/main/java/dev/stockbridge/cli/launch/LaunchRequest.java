package dev.stockbridge.cli.launch;

import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.record.RunOptions;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a job, in the words in which it can be asked again.
 *
 * @param run the run's name, or null where none was given
 * @param options what the run is to cover, or null for a restart, which takes the options of the run that it resumes
 */
public record LaunchRequest(
        String job,
        String store,
        @Nullable String run,
        @Nullable RunOptions options) {

    public static LaunchRequest toRestart(String job, String store) {
        return new LaunchRequest(job, store, null, null);
    }

    /** What goes on with the run of a report. */
    static LaunchRequest again(RunReport report, @Nullable RunOptions options) {
        return new LaunchRequest(report.job(), report.store(), report.run(), options);
    }

    boolean plan() {
        return options != null && options.plan();
    }

    /** The same once more: a run's name together with its options resumes it. */
    String command() {
        return options == null
                ? "restart " + target()
                : "run " + target() + (run == null ? "" : " --run " + run) + typed(options) + force(options);
    }

    /** The same past the guard rails, or the plan that they stopped; a run of its own, since the options are others. */
    String forced(RunReport report) {
        var rest = report.plan() ? " --apply-plan " + report.execution() : options == null ? "" : typed(options);
        return "run " + target() + rest + " --force";
    }

    private String target() {
        return job + " --store " + store;
    }

    private static String force(RunOptions options) {
        return options.force() ? " --force" : "";
    }

    /** The options as they are typed, each with a space before it. */
    public static String typed(RunOptions options) {
        return (options.plan() ? " --plan" : "")
                + (options.full() ? " --full" : "")
                + (options.since() == null ? "" : " --since " + options.since())
                + (options.until() == null ? "" : " --until " + options.until())
                + (options.items().isEmpty() ? "" : " --items " + quoted(String.join(",", options.items())))
                + (options.applyPlan() == null ? "" : " --apply-plan " + options.applyPlan());
    }

    /** Product codes may hold what a shell takes for its own. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9._:,@/+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
