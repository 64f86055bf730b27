package dev.stockbridge.report.html;

import dev.stockbridge.report.Counts;
import dev.stockbridge.report.Format;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.RunState;
import java.util.ArrayList;
import java.util.List;

/** How a run went, in words that need no table beside them. */
final class OutcomeSentence {

    private final RunReport report;
    private final Counts counts;
    private final JobWords words;

    private OutcomeSentence(RunReport report) {
        this.report = report;
        this.counts = report.counts();
        this.words = JobWords.of(report.job());
    }

    static String of(RunReport report) {
        return new OutcomeSentence(report).text();
    }

    private String text() {
        return switch (RunState.of(report)) {
            case DONE, PERSON -> report.plan() ? plan() : apply();
            case RUNNING -> "The run is still under way.";
            case GUARDED -> "A guard rail stopped the run before it wrote anything." + cause();
            case STOPPED -> "The run was stopped on request, after its chunk. " + before();
            default -> "The run did not succeed." + cause() + " " + before();
        };
    }

    private String apply() {
        List<String> done = done();
        if (!done.isEmpty()) {
            return "Done: " + Format.listed(done) + "." + differing() + person();
        }
        String nothing = counts.read() == 0 ? "there was nothing to read." : "nothing had to be written.";
        return "All is well: " + nothing + differing() + person();
    }

    private String plan() {
        List<String> done = done();
        String would = done.isEmpty()
                ? counts.differs() == 0 ? " A run would have nothing to write." : ""
                : " A run would do this: " + Format.listed(done) + ".";
        return "This is a plan; nothing was written." + would + differing() + person();
    }

    private List<String> done() {
        List<String> done = new ArrayList<>();
        add(done, counts.created(), "created");
        add(done, counts.updated(), "updated");
        add(done, counts.cancelled(), "cancelled");
        add(done, counts.delivered(), "completed in the shop");
        add(done, counts.pushed(), "pushed to the shop");
        return done;
    }

    private String differing() {
        long differs = counts.differs();
        return differs == 0
                ? ""
                : " " + words.counted(differs) + (differs == 1 ? " differs" : " differ")
                        + " between shop and warehouse.";
    }

    private void add(List<String> done, long number, String action) {
        if (number > 0) {
            done.add((done.isEmpty() ? words.counted(number) : Format.number(number)) + " " + action);
        }
    }

    private String person() {
        long attention = counts.attention();
        return attention == 0
                ? ""
                : " " + Format.number(attention) + (attention == 1 ? " needs" : " need") + " a person.";
    }

    private String before() {
        if (report.plan()) {
            return "Nothing was written; this was a plan.";
        }
        return counts.written() == 0
                ? "Nothing had been written until then, and nothing is lost."
                : words.counted(counts.written()) + (counts.written() == 1 ? " was" : " were")
                        + " written until then; nothing is lost.";
    }

    private String cause() {
        String remark = report.remark() == null ? "" : report.remark().strip();
        return remark.isEmpty() ? "" : " " + remark + (remark.matches("(?s).*[.!?]") ? "" : ".");
    }
}
