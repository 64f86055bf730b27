package dev.stockbridge.report.jdbc;

import dev.stockbridge.outcome.QuantityChange;
import dev.stockbridge.report.CallTime;
import dev.stockbridge.report.Counts;
import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.ReportSource;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads reports from the tables that runs write to. Counts and items of a restart cover the executions before it too. */
public final class DatabaseReports implements ReportSource {

    private static final int PAGE = 1000;

    private static final String HEAD = """
            select e.*, r.job, r.store, r.name, r.kind, r.window_from, r.window_to
            from run_execution e join run r on r.id = e.run_id
            """;

    /** The executions of the same run, up to the one that is asked for. */
    private static final String UP_TO = """
            execution_id in (
                select earlier.execution_id from run_execution earlier join run_execution asked using (run_id)
                where asked.execution_id = ? and earlier.execution_id <= asked.execution_id)
            """;

    private final JdbcTemplate jdbc;

    /** Reads through this template. */
    public DatabaseReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RunReport> find(long execution) {
        return heads("where e.execution_id = ?", execution).stream().findFirst().map(this::filled);
    }

    @Override
    public List<RunReport> latest(@Nullable String store, int limit) {
        return heads("where r.store = coalesce(?, r.store) order by e.execution_id desc limit ?", store, limit).stream()
                .map(this::filled)
                .toList();
    }

    @Override
    public ItemStream items(long execution) {
        return reader -> {
            long last = 0;
            while (last >= 0) {
                last = page(execution, last, reader);
            }
        };
    }

    @Override
    public List<CallTime> calls(long execution) {
        return jdbc.query(
                """
                select system, method, sum(n) as n, sum(answering_ms) as answering, sum(waiting_ms) as waiting
                from call_count where\s""" + UP_TO + " group by system, method order by system, method",
                (row, n) -> new CallTime(
                        row.getString("system"),
                        row.getString("method"),
                        row.getLong("n"),
                        Duration.ofMillis(row.getLong("answering")),
                        Duration.ofMillis(row.getLong("waiting"))),
                execution);
    }

    @Override
    public RunOverview overview(int each, Instant now) {
        return new DatabaseOverview(jdbc).read(each, now);
    }

    @Override
    public List<PastRun> ofStores(List<String> stores, int each) {
        return new DatabaseHistory(jdbc).ofStores(stores, each);
    }

    @Override
    public boolean othersRun(long execution) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (
                    select 1 from run_execution
                    where finished_at is null and started_at > now() - interval '10 minutes' and execution_id <> ?)
                """, Boolean.class, execution));
    }

    @Override
    public List<PastRun> history(RunReport report, int runs) {
        return new DatabaseHistory(jdbc).ofStore(report, runs);
    }

    /** Reads on behind {@code after}; negative when that was the end. */
    private long page(long execution, long after, Consumer<ReportItem> reader) {
        long[] last = {-1, 0};
        jdbc.query(
                "select * from outcome_item where " + UP_TO
                        + " and (superseded_in is null or superseded_in > ?) and seq > ? order by seq limit " + PAGE,
                row -> {
                    last[0] = row.getLong("seq");
                    last[1]++;
                    reader.accept(new ReportItem(
                            row.getString("key"),
                            row.getString("label"),
                            row.getString("action"),
                            row.getString("reason"),
                            row.getString("detail"),
                            change(row)));
                },
                execution,
                execution,
                after);
        return last[1] == PAGE ? last[0] : -1;
    }

    private static @Nullable QuantityChange change(ResultSet row) throws SQLException {
        var shop = row.getBigDecimal("shop_quantity");
        return shop == null
                ? null
                : new QuantityChange(shop, row.getBigDecimal("target_quantity"), row.getString("arithmetic"));
    }

    private List<RunReport> heads(String where, @Nullable Object... arguments) {
        return jdbc.query(HEAD + where, new ReportRow(), arguments);
    }

    private RunReport filled(RunReport head) {
        long execution = Objects.requireNonNull(head.execution());
        return head.filled(
                Counts.of(counts(execution)),
                numbers(calls(execution)),
                jdbc.queryForList("""
                        select note from run_note join run_execution using (run_id)
                        where execution_id = ? order by note
                        """, String.class, execution));
    }

    private Map<String, Long> counts(long execution) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.query(
                "select name, sum(n) as n from outcome_count where " + UP_TO + " group by name",
                row -> {
                    counts.put(row.getString("name"), row.getLong("n"));
                },
                execution);
        return counts;
    }

    private Map<String, Map<String, Long>> numbers(List<CallTime> times) {
        Map<String, Map<String, Long>> numbers = new TreeMap<>();
        times.forEach(call ->
                numbers.computeIfAbsent(call.system(), none -> new TreeMap<>()).put(call.method(), call.number()));
        return numbers;
    }
}
