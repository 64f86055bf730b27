package dev.stockbridge.report.html;

import dev.stockbridge.report.Baseline;
import dev.stockbridge.report.CallTime;
import dev.stockbridge.report.Format;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.RunBackground;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.RunState;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the page of a run shows, in the words that it shows. */
public record RunPage(RunReport report, ItemDigest digest, RunBackground background, PageFrame frame) {

    public static RunPage of(RunReport report, ItemDigest digest, RunBackground background) {
        String title = report.job() + " · " + report.store() + " · "
                + RunState.of(report).word() + (report.plan() ? " (plan)" : "") + " · "
                + Format.minute(report.startedAt());
        return new RunPage(report, digest, background, PageFrame.ofList(title, background.version()));
    }

    RunState state() {
        return RunState.of(report);
    }

    JobWords words() {
        return JobWords.of(report.job());
    }

    String outcome() {
        return OutcomeSentence.of(report);
    }

    List<String> anomalies() {
        return background.baseline(report).anomalies(report);
    }

    List<String> next() {
        return NextRun.after(report, background.command());
    }

    String took() {
        return report.finishedAt() == null ? "–" : Format.duration(Duration.ofMillis(Baseline.millis(report)));
    }

    List<CountTile> counts() {
        return CountTile.of(report, background.baseline(report));
    }

    /** Whether the items are quantities, with a difference to show. */
    boolean stock() {
        return report.job().equals("stock-reconciliation");
    }

    List<ItemRow> rows() {
        // A view: each row is made when it is written, and then forgotten.
        List<ReportItem> items = report.items();
        return new AbstractList<>() {
            @Override
            public ItemRow get(int place) {
                return ItemRow.of(items.get(place), report.plan());
            }

            @Override
            public int size() {
                return items.size();
            }
        };
    }

    /** The calls by system. */
    Map<String, List<CallTime>> calls() {
        Map<String, List<CallTime>> calls = new TreeMap<>();
        background
                .calls()
                .forEach(call -> calls.computeIfAbsent(call.system(), none -> new ArrayList<>())
                        .add(call));
        return calls;
    }

    /** How much of the longest time this one is, in hundredths; for a bar. */
    long share(Duration part) {
        long longest = background.calls().stream()
                .mapToLong(call -> call.whole().toMillis())
                .max()
                .orElse(0);
        return longest == 0 ? 0 : part.toMillis() * 100 / longest;
    }
}
