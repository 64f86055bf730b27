package dev.stockbridge.run.record;

import dev.stockbridge.http.CallCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of runs: their options, and how each of their executions ended. */
@Component
public class Runs {

    private final JdbcTemplate jdbc;

    public Runs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a sentence for the report; the same sentence is stored once. */
    public void note(Run run, String sentence) {
        jdbc.update("insert into run_note (run_id, note) values (?, ?) on conflict do nothing", run.id(), sentence);
    }

    /** Deletes the run's notes, since it starts from the beginning. */
    public void forgetNotes(Run run) {
        jdbc.update("delete from run_note where run_id = ?", run.id());
    }

    /** Stores which range of time the run has read, by the clock of the system that was read. */
    public void window(Run run, @Nullable Instant from, @Nullable Instant to) {
        jdbc.update("update run set window_from = ?, window_to = ? where id = ?", utc(from), utc(to), run.id());
    }

    /** The options of an execution's run. */
    public RunOptions options(long executionId) {
        return query("where id = (select run_id from run_execution where execution_id = ?)", executionId)
                .get(0)
                .run()
                .options();
    }

    public Optional<RegisteredRun> find(String job, String store, String name) {
        return query("where job = ? and store = ? and name = ?", job, store, name).stream()
                .findFirst();
    }

    /** The unfinished runs of a job for a store, the latest first. */
    public List<RegisteredRun> unfinished(String job, String store) {
        return query("where job = ? and store = ? and state = 'unfinished' order by id desc", job, store);
    }

    /** The latest execution of the run; empty where it has none. */
    public Optional<Long> lastExecution(Run run) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(execution_id) from run_execution where run_id = ?", Long.class, run.id()));
    }

    public Run create(RunRequest request, String name) {
        jdbc.update(
                "insert into run (job, store, name, options, kind, state) values (?, ?, ?, ?, ?, 'unfinished')",
                request.job(),
                request.store(),
                name,
                request.options().toJson(),
                request.options().kind());
        return find(request.job(), request.store(), name).orElseThrow().run();
    }

    public void supersede(Run older, Run newer) {
        jdbc.update("update run set state = 'superseded', superseded_by = ? where id = ?", newer.name(), older.id());
    }

    public void begin(Run run, long executionId) {
        jdbc.update("""
                insert into run_execution (execution_id, run_id, restart_of, status, started_at)
                values (?, ?, (select max(execution_id) from run_execution where run_id = ?), 'STARTED', now())
                """, executionId, run.id(), run.id());
    }

    public void end(long executionId, String status, ExitCode code, @Nullable String remark) {
        jdbc.update("""
                update run_execution set status = ?, exit_code = ?, remark = ?, finished_at = now()
                where execution_id = ?
                """, status, code.code(), remark, executionId);
    }

    public void complete(Run run) {
        jdbc.update("update run set state = 'completed' where id = ? and state = 'unfinished'", run.id());
    }

    /** Marks the executions that a vanished process left open. The caller holds the lock of job and store. */
    public List<Long> closeOrphans(String job, String store) {
        return jdbc.queryForList("""
                update run_execution e set status = 'FAILED', exit_code = 1, finished_at = now(),
                    remark = 'The process ended without finishing; the next start goes on from its checkpoint.'
                from run r
                where r.id = e.run_id and r.job = ? and r.store = ? and e.finished_at is null
                returning e.execution_id
                """, Long.class, job, store);
    }

    /** Asks the execution that is open now to stop. Empty when there is none. */
    public Optional<Long> requestStop(String job, String store) {
        return jdbc.queryForList("""
                        update run_execution e set stop_requested_at = now()
                        from run r
                        where r.id = e.run_id and r.job = ? and r.store = ? and e.finished_at is null
                        returning e.execution_id
                        """, Long.class, job, store).stream().findFirst();
    }

    public boolean stopRequested(long executionId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select stop_requested_at is not null from run_execution where execution_id = ?",
                Boolean.class,
                executionId));
    }

    public boolean needsAPerson(Run run) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select coalesce(sum(c.n), 0) > 0 from outcome_count c join run_execution e using (execution_id)
                where e.run_id = ? and c.name = 'attention'
                """, Boolean.class, run.id()));
    }

    /** A name by the clock that no run of this job and store has. */
    public String freeName(String job, String store, Instant now) {
        var name = now.truncatedTo(ChronoUnit.SECONDS).toString();
        var free = name;
        for (int n = 2; find(job, store, free).isPresent(); n++) {
            free = name + "." + n;
        }
        return free;
    }

    /**
     * A run that is complete.
     *
     * @param execution the execution that completed it
     */
    public record Completed(String store, long execution, int exitCode) {}

    /** The completed runs of this name, one for each store. */
    public List<Completed> completed(String job, String name) {
        return jdbc.query("""
                select r.store, e.execution_id, e.exit_code from run r
                cross join lateral (
                    select execution_id, exit_code from run_execution where run_id = r.id
                    order by execution_id desc limit 1) e
                where r.job = ? and r.name = ? and r.state = 'completed' and e.exit_code is not null
                """, (row, n) -> new Completed(row.getString(1), row.getLong(2), row.getInt(3)), job, name);
    }

    /** How long each store's last whole runs of these jobs took, added up, by store. */
    public Map<String, Duration> lastDurations(List<String> jobs) {
        var durations = new HashMap<String, Duration>();
        jdbc.query(
                """
                with recursive pair as (
                    (select job, store from run order by job, store limit 1)
                    union all
                    select next.job, next.store from pair cross join lateral (
                        select job, store from run where (job, store) > (pair.job, pair.store)
                        order by job, store limit 1) next)
                select pair.store, extract(epoch from sum(e.finished_at - e.started_at)) as seconds from pair
                cross join lateral (
                    select id from run where job = pair.job and store = pair.store and kind = 'whole'
                    order by id desc limit 1) r
                join run_execution e on e.run_id = r.id
                where pair.job = any(?) and e.finished_at is not null
                group by pair.store
                """,
                row -> {
                    durations.put(
                            row.getString("store"),
                            Duration.ofMillis(row.getBigDecimal("seconds")
                                    .movePointRight(3)
                                    .longValue()));
                },
                new Object[] {jobs.toArray(String[]::new)});
        return durations;
    }

    public void saveCalls(long executionId, CallCounter calls) {
        calls.tallies()
                .forEach((system, methods) -> methods.forEach((method, tally) -> jdbc.update(
                        """
                insert into call_count (execution_id, system, method, n, answering_ms, waiting_ms)
                values (?, ?, ?, ?, ?, ?)
                on conflict (execution_id, system, method) do update
                    set n = excluded.n, answering_ms = excluded.answering_ms, waiting_ms = excluded.waiting_ms
                """,
                        executionId,
                        system,
                        method,
                        tally.number(),
                        tally.answering().toMillis(),
                        tally.waiting().toMillis())));
    }

    private List<RegisteredRun> query(String where, Object... arguments) {
        return jdbc.query(
                "select id, job, store, name, options, created_at, state, superseded_by from run " + where,
                (row, n) -> new RegisteredRun(
                        new Run(
                                row.getLong("id"),
                                row.getString("job"),
                                row.getString("store"),
                                row.getString("name"),
                                RunOptions.of(row.getString("options")),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getString("state"),
                        row.getString("superseded_by")),
                arguments);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
