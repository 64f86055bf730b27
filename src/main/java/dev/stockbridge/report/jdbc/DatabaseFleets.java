package dev.stockbridge.report.jdbc;

import dev.stockbridge.report.Counts;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads launches over many stores from the tables that they write to, each in three statements. */
public final class DatabaseFleets {

    private static final String ROWS = """
            select s.*, e.started_at as run_started_at, e.finished_at as run_finished_at
            from fleet_store s left join run_execution e on e.execution_id = s.execution_id
            where s.fleet_id = ? order by s.store, s.position
            """;

    /** A restart counts what the executions before it did, too. */
    private static final String COUNTS = """
            select s.store, s.job, c.name, sum(c.n) as n
            from fleet_store s
            join run_execution asked on asked.execution_id = s.execution_id
            join run_execution earlier on earlier.run_id = asked.run_id and earlier.execution_id <= asked.execution_id
            join outcome_count c on c.execution_id = earlier.execution_id
            where s.fleet_id = ?
            group by s.store, s.job, c.name
            """;

    private static final String USUAL = """
            select s.store, s.job, extract(epoch from percentile_cont(0.5) within group (order by past.took)) as usual
            from fleet_store s
            cross join lateral (
                select e.finished_at - e.started_at as took
                from (select id from run r where r.job = s.job and r.store = s.store and r.kind = 'whole'
                      order by id desc limit 10) r
                join run_execution e on e.run_id = r.id
                where e.exit_code in (0, 10) and e.restart_of is null and e.execution_id is distinct from s.execution_id
                ) past
            where s.fleet_id = ?
            group by s.store, s.job having count(*) >= 3
            """;

    private final JdbcTemplate jdbc;

    /** Reads through this template. */
    public DatabaseFleets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The report of a fleet.
     *
     * @param groups the group of each store that has one
     */
    public Optional<FleetReport> find(long fleet, Map<String, String> groups) {
        return jdbc.query("select * from fleet where id = ?", (row, n) -> report(row, groups), fleet).stream()
                .findFirst();
    }

    /** The latest fleets, the newest first. */
    public List<FleetReport> latest(int limit, Map<String, String> groups) {
        return jdbc.query("select * from fleet order by id desc limit ?", (row, n) -> report(row, groups), limit);
    }

    private FleetReport report(ResultSet fleet, Map<String, String> groups) throws SQLException {
        long id = fleet.getLong("id");
        return new FleetReport(
                id,
                List.of(fleet.getString("jobs").split(",")),
                fleet.getString("name"),
                fleet.getString("selection"),
                fleet.getString("part"),
                fleet.getString("options").contains("\"plan\":true") ? "plan" : "apply",
                fleet.getObject("exit_code", Integer.class),
                fleet.getString("remark"),
                instant(fleet, "started_at"),
                instant(fleet, "ended_at"),
                rows(id, groups));
    }

    private List<FleetRow> rows(long fleet, Map<String, String> groups) {
        Map<Key, Map<String, Long>> counts = new HashMap<>();
        jdbc.query(
                COUNTS,
                row -> {
                    counts.computeIfAbsent(Key.of(row), none -> new HashMap<>())
                            .put(row.getString("name"), row.getLong("n"));
                },
                fleet);
        Map<Key, Duration> usual = new HashMap<>();
        jdbc.query(
                USUAL,
                row -> {
                    usual.put(
                            Key.of(row),
                            Duration.ofMillis(
                                    row.getBigDecimal("usual").movePointRight(3).longValue()));
                },
                fleet);
        return jdbc.query(
                ROWS,
                (row, n) -> new FleetRow(
                        row.getString("store"),
                        groups.get(row.getString("store")),
                        row.getString("job"),
                        row.getObject("code", Integer.class),
                        row.getString("state").equals("ended") && row.getObject("code") == null,
                        row.getObject("execution_id", Long.class),
                        row.getString("remark"),
                        Counts.of(counts.getOrDefault(Key.of(row), Map.of())),
                        instant(row, "run_started_at"),
                        instant(row, "run_finished_at"),
                        usual.get(Key.of(row))),
                fleet);
    }

    private record Key(String store, String job) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("store"), row.getString("job"));
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
