package dev.stockbridge.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report in the making. */
public record DraftReport(
        String job,
        long execution,
        String mode,
        int code,
        Instant at,
        Duration took,
        Map<String, Long> counts,
        List<String> notes,
        @Nullable String remark) {

    public static DraftReport of(String job, long execution, String mode, int code, String at, Duration took) {
        return new DraftReport(job, execution, mode, code, Instant.parse(at), took, Map.of(), List.of(), null);
    }

    /** Counts written as {@code created=2 updated=1}; nothing counts nothing. */
    public static Map<String, Long> counts(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split(" "))
                        .map(count -> count.split("="))
                        .collect(Collectors.toMap(count -> count[0], count -> Long.valueOf(count[1])));
    }

    public DraftReport with(Map<String, Long> counted) {
        return new DraftReport(job, execution, mode, code, at, took, counted, notes, remark);
    }

    DraftReport noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new DraftReport(job, execution, mode, code, at, took, counts, more, remark);
    }

    public DraftReport because(@Nullable String why) {
        return new DraftReport(job, execution, mode, code, at, took, counts, notes, why);
    }

    public RunReport report() {
        return new RunReport(
                RunReport.SCHEMA,
                job,
                "demo",
                at.toString(),
                execution,
                null,
                mode,
                code == 0 || code == 10 ? "COMPLETED" : "FAILED",
                code,
                at,
                at.plus(took),
                job.equals("order-sync") ? new RunReport.Window(at.minusSeconds(4200), at.minusSeconds(2)) : null,
                Counts.of(counts),
                Map.of(),
                notes,
                remark,
                List.of());
    }
}
