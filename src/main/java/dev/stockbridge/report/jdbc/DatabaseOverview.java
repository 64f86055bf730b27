package dev.stockbridge.report.jdbc;

import dev.stockbridge.report.ExpectedInterval;
import dev.stockbridge.report.JobStanding;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the overview of all runs: a few rows for each job of each store, however many runs there were. */
final class DatabaseOverview {

    /** Goes from one job and store to the next through the index, and never over all runs. */
    private static final String STANDINGS = """
            with recursive pair as (
                (select job, store from run order by job, store limit 1)
                union all
                select next.job, next.store from pair cross join lateral (
                    select job, store from run where (job, store) > (pair.job, pair.store)
                    order by job, store limit 1) next)
            select pair.job, pair.store, last.execution_id, last.exit_code, last.started_at, known.starts
            from pair
            cross join lateral (
                select (array_agg(e.execution_id order by r.kind = 'plan', e.execution_id desc))[1] as last_execution,
                       array_agg((extract(epoch from e.started_at) * 1000)::bigint order by e.execution_id desc)
                           filter (where r.kind = 'whole' and e.restart_of is null) as starts
                from (select id, kind from run where job = pair.job and store = pair.store
                      order by id desc limit ?) r
                join run_execution e on e.run_id = r.id) known
            join run_execution last on last.execution_id = known.last_execution
            """;

    /** An interval needs four starts; two more runs may have been plans or parts. */
    private static final int RUNS_LOOKED_AT = 6;

    private final JdbcTemplate jdbc;

    DatabaseOverview(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The overview as it is at {@code now}.
     *
     * @param each how many runs are read of each job if the jobs are few enough to be shown in detail
     */
    RunOverview read(int each, Instant now) {
        List<JobStanding> jobs = jdbc.query(STANDINGS, (row, n) -> standing(row), RUNS_LOOKED_AT).stream()
                .sorted(JobStanding.mostUrgentFirst(now))
                .toList();
        var history = new DatabaseHistory(jdbc);
        var launches = new DatabaseLaunches(jdbc).latest(RunOverview.LAUNCHES);
        return jobs.size() <= RunOverview.MOST_DETAILED
                ? RunOverview.of(history.ofJobs(jobs, each), launches)
                : new RunOverview(List.of(), history.ofAll(RunOverview.LATEST), jobs, launches);
    }

    private static JobStanding standing(ResultSet row) throws SQLException {
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        Array starts = row.getArray("starts");
        return new JobStanding(
                row.getString("store"),
                row.getString("job"),
                row.getLong("execution_id"),
                RunState.of(row.getObject("exit_code", Integer.class)),
                started == null ? null : started.toInstant(),
                starts == null
                        ? null
                        : ExpectedInterval.ofStarts(Arrays.stream((Long[]) starts.getArray())
                                        .map(Instant::ofEpochMilli)
                                        .toList())
                                .orElse(null));
    }
}
