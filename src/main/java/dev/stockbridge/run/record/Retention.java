package dev.stockbridge.run.record;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes runs that are older than the setting {@code retention}: batch metadata, outcomes, and attention items closed long ago. */
@Component
public class Retention {

    private static final List<String> OF_OLD_EXECUTIONS = List.of(
            """
            delete from batch_step_execution_context where step_execution_id in (
                select step_execution_id from batch_step_execution where job_execution_id = any(?))""",
            "delete from batch_step_execution where job_execution_id = any(?)",
            "delete from batch_job_execution_context where job_execution_id = any(?)",
            "delete from batch_job_execution_params where job_execution_id = any(?)",
            "delete from batch_job_execution where job_execution_id = any(?)");

    private final JdbcTemplate jdbc;
    private final DailyTasks tasks;
    private final Clock clock;

    public Retention(JdbcTemplate jdbc, DailyTasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Removes old runs, once a day for all processes. Every run that was executed in the last {@code kept} days stays,
     * however old it is.
     */
    @Transactional
    public void apply(Duration kept) {
        if (tasks.claim("retention")) {
            remove(kept);
        }
    }

    private void remove(Duration kept) {
        // The clock of a machine may be ahead, and young runs must stay.
        var now = Objects.requireNonNull(jdbc.queryForObject(
                "select least(now(), ?::timestamptz)",
                OffsetDateTime.class,
                clock.instant().atOffset(ZoneOffset.UTC)));
        var before = now.minus(kept);
        var old = jdbc.queryForList("""
                        select execution_id from run_execution e where not exists (
                            select 1 from run_execution younger
                            where younger.run_id = e.run_id and younger.started_at >= ?)
                        """, Long.class, before).toArray(Long[]::new);
        var instances = jdbc.queryForList(
                        "select distinct job_instance_id from batch_job_execution where job_execution_id = any(?)",
                        Long.class,
                        new Object[] {old})
                .toArray(Long[]::new);
        OF_OLD_EXECUTIONS.forEach(sql -> jdbc.update(sql, new Object[] {old}));
        jdbc.update("""
                delete from batch_job_instance i where job_instance_id = any(?) and not exists (
                    select 1 from batch_job_execution e where e.job_instance_id = i.job_instance_id)
                """, new Object[] {instances});
        jdbc.update(
                "delete from run where id in (select run_id from run_execution where execution_id = any(?))",
                new Object[] {old});
        jdbc.update("delete from attention where closed_at < ? and last_seen < ?", before, before);
    }
}
