package dev.stockbridge.report;

import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up launches over few and over many stores. */
final class Launches {

    private static final List<String> JOBS = List.of("order-sync", "delivery-sync", "stock-reconciliation");
    private static final String AWAY = "ongoing answered 503 to GET /orders, 6 attempts";
    private static final String REFUSED =
            "mycashflow rejected the API key (401). Correct the key; accounts get locked.";
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private Launches() {}

    /** The two stores of the demo; the runs of the first have pages. */
    static FleetReport ofTheDemo() {
        return launch(
                10,
                "all",
                List.of(
                        row("demo", null, "order-sync", 0, 1210L, null, 0),
                        row("demo", null, "article-sync", 10, 1203L, null, 14),
                        row("outlet", null, "order-sync", 0, 1211L, null, 0),
                        row("outlet", null, "article-sync", 0, 1212L, null, 0)));
    }

    /** A thousand stores with three jobs each: most complete, and one of each other kind among them. */
    static FleetReport ofAThousandStores(String prefix) {
        List<FleetRow> rows = new ArrayList<>();
        for (int store = 0; store < 1_000; store++) {
            int code = switch (store) {
                case 17 -> 50;
                case 230 -> 30;
                case 231 -> 2;
                case 400, 401, 402 -> 20;
                case 500 -> 40;
                case 600 -> 1;
                default -> store % 40 == 7 ? 10 : 0;
            };
            rows.addAll(store(prefix + store, store % 3 == 0 ? "wholesale" : "retail", code, 9_000L + store * 3));
        }
        return launch(10, "all", rows);
    }

    private static List<FleetRow> store(String store, String group, int code, long execution) {
        boolean complete = code == 0 || code == 10;
        String cause = complete ? null : code == 50 ? REFUSED : AWAY;
        List<FleetRow> rows = new ArrayList<>();
        for (String job : JOBS) {
            if (job.equals("order-sync")) {
                rows.add(row(store, group, job, code, execution, cause, code == 10 ? 3 : 0));
            } else if (complete) {
                rows.add(row(store, group, job, 0, execution + JOBS.indexOf(job), null, 0));
            } else {
                rows.add(new FleetRow(store, group, job, null, true, null, null, Counts.NONE, null, null, null));
            }
        }
        return rows;
    }

    private static FleetReport launch(int code, String selection, List<FleetRow> rows) {
        return launch(
                code, selection, rows.stream().map(FleetRow::job).distinct().toList(), rows);
    }

    static FleetReport launch(int code, String selection, List<String> jobs, List<FleetRow> rows) {
        return new FleetReport(
                7L,
                jobs,
                "2026-11-23T02",
                selection,
                "",
                "apply",
                code,
                null,
                START,
                START.plus(Duration.ofMinutes(41)),
                rows);
    }

    static FleetRow row(
            String store,
            @Nullable String group,
            String job,
            @Nullable Integer code,
            @Nullable Long execution,
            @Nullable String cause,
            long attention) {
        long number = execution == null ? 0 : execution;
        Duration took = Duration.ofMillis(4_000 + number % 97 * 130);
        return new FleetRow(
                store,
                group,
                job,
                code,
                false,
                execution,
                cause,
                Counts.of(Map.of("read", 100 + number % 2_000, "created", number % 23, "attention", attention)),
                START.plusSeconds(number % 60),
                START.plusSeconds(number % 60).plus(took),
                Duration.ofMillis(number % 97 == 90 ? 5_000 : 9_500));
    }
}
