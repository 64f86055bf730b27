package dev.stockbridge.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the past of a made-up shop, to fill an index with and to compare others with. */
final class PastWeek {

    private PastWeek() {}

    /** A week of hourly orders and deliveries and nightly articles and stock, and a second store that has stopped. */
    static List<PastRun> runs() {
        List<PastRun> history = new ArrayList<>();
        Instant start = Instant.parse("2026-11-17T00:00:00Z");
        long execution = 100;
        for (int hour = 0; hour < 152; hour++) {
            Instant at = start.plus(Duration.ofHours(hour));
            int wave = (int) Math.round(60 + 50 * Math.sin((hour % 24 - 6) / 24.0 * 2 * Math.PI));
            if (hour % 24 == 2 && hour < 146) {
                history.add(
                        past("demo", "article-sync", execution++, at, 10, 70_000 + hour * 40, 2300 + hour / 2, 30, 14));
                history.add(past(
                        "demo",
                        "stock-reconciliation",
                        execution++,
                        at.plusSeconds(3600),
                        hour == 74 ? 30 : 0,
                        30_000,
                        2300,
                        0,
                        0));
            }
            int orders = hour == 130 ? 0 : wave;
            history.add(past(
                    "demo",
                    "order-sync",
                    execution++,
                    at,
                    hour == 97 ? 143 : 0,
                    4_000 + wave * 70,
                    orders,
                    orders / 4,
                    0));
            history.add(past(
                    "demo",
                    "delivery-sync",
                    execution++,
                    at.plusSeconds(900),
                    hour % 29 == 5 ? 10 : 0,
                    3_000 + wave * 90,
                    wave / 2,
                    wave / 5,
                    hour % 29 == 5 ? 2 : 0));
            if (hour < 120 && hour % 3 == 0) {
                history.add(past(
                        "outlet",
                        "order-sync",
                        execution++,
                        at.plusSeconds(300),
                        hour == 60 ? 50 : 0,
                        2_500 + wave * 20,
                        wave / 3,
                        wave / 9,
                        0));
            }
        }
        return history;
    }

    /** A run of the past. */
    static PastRun past(
            String store,
            String job,
            long execution,
            Instant at,
            int code,
            long millis,
            long read,
            long written,
            long attention) {
        RunReport report = new RunReport(
                RunReport.SCHEMA,
                job,
                store,
                at.toString(),
                execution,
                null,
                "apply",
                code == 0 || code == 10 ? "COMPLETED" : code == 143 ? "STOPPED" : "FAILED",
                code,
                at,
                at.plusMillis(millis),
                null,
                Counts.of(Map.of(
                        "read",
                        read,
                        "created",
                        written,
                        "unchanged",
                        Math.max(0, read - written - attention),
                        "attention",
                        attention)),
                Map.of(),
                List.of(),
                null,
                List.of());
        return new PastRun(report, "whole");
    }

    /** Seven runs of the same kind, which read and wrote about so many items, and this one. */
    static List<PastRun> like(RunReport report, long read, long written) {
        List<PastRun> like = new ArrayList<>();
        for (int n = 1; n <= 7; n++) {
            like.add(past(
                    report.store(),
                    report.job(),
                    report.execution() - n * 3L,
                    report.startedAt().minusSeconds(3600L * n),
                    0,
                    9_000,
                    read + n,
                    written + n % 3,
                    0));
        }
        like.add(new PastRun(report, "whole"));
        return like;
    }
}
