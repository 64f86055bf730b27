package dev.stockbridge.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports for tests: the one of the documentation, and variations of it. */
public final class ReportFixture {

    /** The two items of the documentation. */
    public static final List<ReportItem> ITEMS = List.of(
            new ReportItem("1042", "1042", "created", null, null, null),
            new ReportItem("1043", "1043", "attention", "order-locked", "warehouse status 400 Picked", null));

    /** Calls, and no other run to compare with. */
    public static final RunBackground BACKGROUND = new RunBackground(
            "1.2.3",
            List.of(
                    new CallTime("mycashflow", "GET", 4, Duration.ofMillis(1250), Duration.ZERO),
                    new CallTime("ongoing", "PUT", 22, Duration.ofMillis(6400), Duration.ofSeconds(2))),
            List.of(),
            null);

    private ReportFixture() {}

    /** The report of the documentation. */
    public static RunReport ended(String status, int code, @Nullable String remark) {
        return new RunReport(
                RunReport.SCHEMA,
                "order-sync",
                "demo",
                "2026-11-23T02:00:00Z",
                42L,
                null,
                "apply",
                status,
                code,
                Instant.parse("2026-11-23T02:00:00.120Z"),
                Instant.parse("2026-11-23T02:00:09.870Z"),
                new RunReport.Window(Instant.parse("2026-11-23T00:50:00Z"), Instant.parse("2026-11-23T01:59:58Z")),
                Counts.of(Map.of(
                        "read",
                        120L,
                        "unchanged",
                        96L,
                        "created",
                        20L,
                        "updated",
                        2L,
                        "cancelled",
                        1L,
                        "attention",
                        1L)),
                Map.of("mycashflow", Map.of("GET", 4L)),
                List.of(),
                remark,
                List.of());
    }
}
