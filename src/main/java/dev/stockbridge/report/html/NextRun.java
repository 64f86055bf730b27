package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.RunState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens next: what a person has to do first, if anything, and what the next run processes. */
final class NextRun {

    private NextRun() {}

    /**
     * The sentences, in the order in which things happen.
     *
     * @param command the command to go on with, or null where nothing is left to do
     */
    static List<String> after(RunReport report, @Nullable String command) {
        RunState state = RunState.of(report);
        if (state == RunState.RUNNING) {
            return List.of("This page is written again when the run has ended.");
        }
        List<String> next = new ArrayList<>();
        if (report.plan() && state.succeeded()) {
            next.add("The same run without --plan does what this plan says, as far as nothing has changed by then.");
            if (report.job().equals("stock-reconciliation")) {
                next.add("To push exactly these differences, give a run --apply-plan " + report.execution() + ".");
            }
            return next;
        }
        if (state.succeeded()) {
            settled(report, next);
        } else {
            unfinished(report, state, command, next);
        }
        return next;
    }

    private static void settled(RunReport report, List<String> next) {
        long attention = report.counts().attention();
        if (attention > 0) {
            next.add(JobWords.of(report.job()).counted(attention)
                    + (attention == 1 ? " is" : " are") + " looked at again with fresh data, and "
                    + (attention == 1 ? "closes by itself once it goes" : "close by themselves once they go")
                    + " through.");
        }
        RunReport.Window window = report.window();
        if (window != null && window.to() != null) {
            next.add("It reads what has changed since " + Format.time(window.to()) + ".");
        } else if (report.job().equals("article-sync") || report.job().equals("stock-reconciliation")) {
            next.add("It reads everything and compares it again; what has not changed is not written.");
        }
    }

    private static void unfinished(RunReport report, RunState state, @Nullable String command, List<String> next) {
        switch (state) {
            case REFUSED ->
                next.add("Correct the key, the password or the user's rights first. Do not start the run"
                        + " again before: accounts get locked.");
            case GUARDED -> next.add("A person decides: if the figures are right, start the run once with --force.");
            case AWAY ->
                next.add("Start it again after some minutes; look whether the other side is down when that has"
                        + " not helped three times.");
            default -> {}
        }
        if (report.execution() != null && !report.plan() && state != RunState.GUARDED) {
            next.add("The same run goes on from its last checkpoint. What was done is not done again.");
        }
        if (command != null) {
            next.add("Command: " + command);
        }
    }
}
