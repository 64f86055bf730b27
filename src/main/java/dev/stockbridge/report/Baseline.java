package dev.stockbridge.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What runs of a kind are usually like, by the last seven that succeeded, and how one run stands out from them. */
public final class Baseline {

    /** No habit is known. */
    static final Baseline NONE = new Baseline(List.of());

    private static final int LOOKED_AT = 7;

    /** Fewer runs make no habit. */
    private static final int NEEDED = 3;

    private static final long WORTH_A_WORD = 10;
    private static final int FAR = 4;

    private final List<PastRun> earlier;

    private Baseline(List<PastRun> earlier) {
        this.earlier = earlier;
    }

    /** The habit before {@code run}. */
    public static Baseline before(PastRun run, List<PastRun> history) {
        return new Baseline(run.before(history, LOOKED_AT));
    }

    public boolean known() {
        return earlier.size() >= NEEDED;
    }

    /** The middle of what such runs read, write, park and take; only where the habit is known. */
    public long usual(ToLongFunction<RunReport> of) {
        long[] sorted =
                earlier.stream().map(PastRun::report).mapToLong(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** How {@code report} stands out, in words; empty where it does not or where no habit is known. */
    public List<String> marks(RunReport report) {
        List<String> marks = new ArrayList<>();
        if (known() && RunState.of(report).succeeded()) {
            mark(
                    marks,
                    "read",
                    report.counts().read(),
                    usual(past -> past.counts().read()));
            mark(
                    marks,
                    "wrote",
                    report.counts().written(),
                    usual(past -> past.counts().written()));
            more(marks, report.counts().attention(), usual(past -> past.counts().attention()));
            slower(marks, millis(report), usual(Baseline::millis));
        }
        return marks;
    }

    private static void mark(List<String> marks, String what, long now, long usual) {
        boolean none = now == 0 && usual >= WORTH_A_WORD && what.equals("read");
        boolean fewer = usual >= FAR * WORTH_A_WORD && now < usual / FAR;
        boolean more = now >= FAR * WORTH_A_WORD && now > usual * FAR;
        if (none || fewer || more) {
            marks.add(what + " " + Format.number(now) + ", usually " + Format.number(usual));
        }
    }

    private static void more(List<String> marks, long now, long usual) {
        if (now >= WORTH_A_WORD && now > 2 * usual) {
            marks.add(Format.number(now) + " need a person, usually " + Format.number(usual));
        }
    }

    private static void slower(List<String> marks, long now, long usual) {
        if (now > 3 * usual && now - usual > 60_000) {
            marks.add("took " + Format.duration(Duration.ofMillis(now)) + ", usually "
                    + Format.duration(Duration.ofMillis(usual)));
        }
    }

    /** How long a run took; nought while it runs. */
    public static long millis(RunReport report) {
        return report.startedAt() == null || report.finishedAt() == null
                ? 0
                : Duration.between(report.startedAt(), report.finishedAt()).toMillis();
    }
}
