package dev.stockbridge.report.html;

import dev.stockbridge.report.Baseline;
import dev.stockbridge.report.Counts;
import dev.stockbridge.report.Format;
import dev.stockbridge.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One count of a run with its name.
 *
 * @param tone how it is to be looked at; its name says the same
 * @param usual what it usually is, or empty where that is not known
 */
record CountTile(String name, long number, String tone, String usual) {

    /** The counts that this job can have, and every other one that is not nought. */
    static List<CountTile> of(RunReport report, Baseline baseline) {
        List<CountTile> tiles = new ArrayList<>();
        tiles.add(tile(baseline, "read", report.counts(), Counts::read, "plain"));
        List<String> own = JobWords.of(report.job()).counts();
        report.counts().byName().forEach((name, number) -> {
            boolean special = name.equals("read") || name.equals("attention");
            if (!special && (number > 0 || own.contains(name))) {
                ToLongFunction<Counts> count = counts -> counts.byName().getOrDefault(name, 0L);
                tiles.add(tile(baseline, ItemRow.word(name, report.plan()), report.counts(), count, "plain"));
            }
        });
        String tone = report.counts().attention() > 0 ? "care" : "plain";
        String person = report.counts().attention() == 1 ? "needs a person" : "need a person";
        tiles.add(tile(baseline, person, report.counts(), Counts::attention, tone));
        return tiles;
    }

    private static CountTile tile(
            Baseline baseline, String name, Counts counts, ToLongFunction<Counts> of, String tone) {
        String usual = baseline.known()
                ? "usually " + Format.number(baseline.usual(past -> of.applyAsLong(past.counts())))
                : "";
        return new CountTile(name, of.applyAsLong(counts), tone, usual);
    }
}
