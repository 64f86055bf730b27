package dev.stockbridge.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The usual figures of runs of a kind, from the last seven that succeeded, and how one run differs from them. */
public final class Baseline {

    /** A baseline without runs. */
    static final Baseline NONE = new Baseline(List.of());

    private static final int LOOKED_AT = 7;

    /** Number of runs from which on a baseline is known. */
    private static final int NEEDED = 3;

    private static final long WORTH_A_WORD = 10;
    private static final int FAR = 4;

    private final List<PastRun> earlier;

    private Baseline(List<PastRun> earlier) {
        this.earlier = earlier;
    }

    /** The baseline of the runs before {@code run}. */
    public static Baseline before(PastRun run, List<PastRun> history) {
        return new Baseline(run.before(history, LOOKED_AT));
    }

    public boolean known() {
        return earlier.size() >= NEEDED;
    }

    /** Median over the baseline runs. Call only if {@code known()}. */
    public long usual(ToLongFunction<RunReport> of) {
        long[] sorted =
                earlier.stream().map(PastRun::report).mapToLong(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** How {@code report} differs from the baseline, in words; empty if it does not, or if the baseline is not known. */
    public List<String> anomalies(RunReport report) {
        List<String> anomalies = new ArrayList<>();
        if (known() && RunState.of(report).succeeded()) {
            mark(
                    anomalies,
                    "read",
                    report.counts().read(),
                    usual(past -> past.counts().read()));
            mark(
                    anomalies,
                    "wrote",
                    report.counts().written(),
                    usual(past -> past.counts().written()));
            more(
                    anomalies,
                    report.counts().attention(),
                    usual(past -> past.counts().attention()));
            slower(anomalies, millis(report), usual(Baseline::millis));
        }
        return anomalies;
    }

    private static void mark(List<String> anomalies, String what, long now, long usual) {
        boolean none = now == 0 && usual >= WORTH_A_WORD && what.equals("read");
        boolean fewer = usual >= FAR * WORTH_A_WORD && now < usual / FAR;
        boolean more = now >= FAR * WORTH_A_WORD && now > usual * FAR;
        if (none || fewer || more) {
            anomalies.add(what + " " + Format.number(now) + ", usually " + Format.number(usual));
        }
    }

    private static void more(List<String> anomalies, long now, long usual) {
        if (now >= WORTH_A_WORD && now > 2 * usual) {
            anomalies.add(Format.number(now) + " need a person, usually " + Format.number(usual));
        }
    }

    private static void slower(List<String> anomalies, long now, long usual) {
        if (now > 3 * usual && now - usual > 60_000) {
            anomalies.add("took " + Format.duration(Duration.ofMillis(now)) + ", usually "
                    + Format.duration(Duration.ofMillis(usual)));
        }
    }

    /** Duration of a run in milliseconds; 0 while it runs. */
    public static long millis(RunReport report) {
        return report.startedAt() == null || report.finishedAt() == null
                ? 0
                : Duration.between(report.startedAt(), report.finishedAt()).toMillis();
    }
}
