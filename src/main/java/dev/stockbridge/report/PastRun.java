package dev.stockbridge.report;

import java.util.Comparator;
import java.util.List;

/**
 * An execution as the index shows it and as later ones are compared with it.
 *
 * @param report its head and its counts; calls, notes and items are left out
 * @param kind what it was asked: {@code whole}, {@code full}, {@code partial} or {@code plan}
 */
public record PastRun(RunReport report, String kind) {

    public static final Comparator<PastRun> NEWEST_FIRST =
            Comparator.comparing(PastRun::execution).reversed();

    public long execution() {
        return report.execution() == null ? 0 : report.execution();
    }

    /** Whether both did the same work: one job for one store, asked in one way. */
    boolean comparesWith(PastRun other) {
        return kind.equals(other.kind)
                && report.job().equals(other.report.job())
                && report.store().equals(other.report.store());
    }

    /** Whether a schedule is to be read from it: plans and parts are started by hand. */
    boolean ordinary() {
        return kind.equals("whole") || kind.equals("full");
    }

    boolean succeeded() {
        return RunState.of(report).succeeded();
    }

    /** The runs before this one that did the same work and succeeded, the newest first, at most {@code most}. */
    List<PastRun> before(List<PastRun> history, int most) {
        return history.stream()
                .filter(this::comparesWith)
                .filter(past -> past.execution() < execution() && past.succeeded())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }
}
