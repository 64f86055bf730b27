package dev.stockbridge.bench;

import dev.stockbridge.report.RunBackground;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.files.DailyPruning;
import dev.stockbridge.report.files.ReportFolder;
import dev.stockbridge.report.files.ReportIndex;
import dev.stockbridge.report.jdbc.DatabaseReports;
import dev.stockbridge.report.jdbc.RecordedRuns;
import dev.stockbridge.run.record.DailyTasks;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.Retention;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.sandbox.SandboxDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Times what a run does for its records and its report, beside 800,000 recorded runs and beside 1,000. */
final class HistoryBench {

    private static final String[] JOBS = {"article-sync", "order-sync", "delivery-sync", "stock-reconciliation"};
    private static final int TIMES = 41;
    private static final int DISCARDED = 20;

    private final JdbcTemplate jdbc;
    private final DatabaseReports reports;
    private final Runs runs;
    private final Retention retention;
    private final Path root;

    private HistoryBench(JdbcTemplate jdbc, Path root) {
        this.jdbc = jdbc;
        this.reports = new DatabaseReports(jdbc);
        this.runs = new Runs(jdbc);
        this.retention = new Retention(jdbc, new DailyTasks(jdbc), Clock.systemUTC());
        this.root = root;
    }

    static void measure() throws Exception {
        // Both have the same 200 runs of the job and store that is timed.
        Times few = of(5, 200, "order-sync");
        Times many = of(1_000, 200, JOBS);
        System.out.printf("%-62s %8s %8s %6s%n", "ms (median)", "1,000", "800,000", "ratio");
        print("a run's own records and report, index not due", few.own, many.own);
        print("the same with 1/60 of an index (a run a second)", few.shared(60), many.shared(60));
        print("the index, once a minute or by the last run", few.index, many.index);
        print("retention, once a day", few.retention, many.retention);
    }

    private static Times of(int stores, int hours, String... jobs) throws Exception {
        try (SandboxDatabase database = SandboxDatabase.newDatabase()) {
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.user(), database.password())
                    .load()
                    .migrate();
            var source = new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
            var jdbc = new JdbcTemplate(source);
            long begin = System.nanoTime();
            RecordedRuns.add(jdbc, stores, hours, jobs);
            System.out.printf(
                    "%,d runs added in %d s%n",
                    jdbc.queryForObject("select count(*) from run", Long.class),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            try {
                return new HistoryBench(jdbc, Files.createTempDirectory("history")).times();
            } finally {
                source.destroy();
            }
        }
    }

    private Times times() {
        double day = timed(() -> retention.apply(Duration.ofDays(90)));
        new DailyPruning(root).prune(Instant.now(), Duration.ofDays(90));
        double[] own = new double[TIMES];
        double[] index = new double[TIMES];
        for (int n = 0; n < TIMES; n++) {
            own[n] = timed(this::run);
            index[n] = timed(() -> index(false));
        }
        return new Times(median(own), median(index), day);
    }

    /** What a run of one store writes and reads besides its items, with the index written a moment before. */
    private void run() {
        runs.closeOrphans("order-sync", "store-3");
        runs.unfinished("order-sync", "store-3");
        jdbc.queryForList("select distinct job_execution_id from batch_job_execution_params"
                + " where parameter_type <> 'java.lang.String' order by job_execution_id limit 5");
        var run = runs.create(
                new RunRequest("order-sync", "store-3", null, RunOptions.ORDINARY), "timed-" + System.nanoTime());
        long execution = jdbc.queryForObject("select nextval('batch_job_execution_seq')", Long.class);
        runs.begin(run, execution);
        runs.complete(run);
        runs.end(execution, "COMPLETED", ExitCode.COMPLETED, null);
        retention.apply(Duration.ofDays(90));
        RunReport report = reports.find(execution).orElseThrow();
        new ReportFolder(root)
                .write(
                        report,
                        reports.items(execution),
                        new RunBackground(
                                "1", reports.calls(execution), reports.history(report, ReportIndex.EACH), null));
        new DailyPruning(root).prune(Instant.now(), Duration.ofDays(90));
        index(true);
    }

    private void index(boolean followed) {
        new ReportIndex(root, "1")
                .update(Clock.systemUTC(), () -> followed, now -> reports.overview(ReportIndex.EACH, now));
    }

    private static double timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Of those behind the first ones, in which code and caches become warm. */
    private static double median(double[] all) {
        double[] counted = Arrays.copyOfRange(all, DISCARDED, all.length);
        Arrays.sort(counted);
        return counted[counted.length / 2];
    }

    private static void print(String what, double few, double many) {
        System.out.printf("%-62s %8.1f %8.1f %6.2f%n", what, few, many, many / few);
    }

    /** Milliseconds. */
    private record Times(double own, double index, double retention) {

        double shared(int among) {
            return own + index / among;
        }
    }
}
