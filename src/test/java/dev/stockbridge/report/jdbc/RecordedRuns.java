package dev.stockbridge.report.jdbc;

import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds made-up records of hourly runs, all complete, to an empty database: ours and those of Spring Batch. */
public final class RecordedRuns {

    /** Runs are numbered by hours, and within an hour by store and job, as a schedule would start them. */
    private static final String RUNS = """
            insert into run (job, store, name, options, kind, state, created_at)
            select job, 'store-' || store, 'run-' || hour, '{}', 'whole', 'completed',
                   now() - make_interval(hours => ? - hour)
            from generate_series(1, ?) hour, generate_series(1, ?) store, unnest(string_to_array(?, ',')) job
            order by hour, store, job
            """;

    private static final String[] REST = {"""
        insert into run_execution (execution_id, run_id, status, exit_code, started_at, finished_at)
        select id, id, 'COMPLETED', 0, created_at, created_at + interval '9 seconds' from run order by id
        """, """
        insert into outcome_count
        select id, counted, 100 + id % 7 from run, unnest(array['read', 'unchanged']) counted order by id
        """, """
        insert into batch_job_instance select id, 0, job, md5(store || ':' || name) from run order by id
        """, """
        insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status, exit_code)
        select id, 0, id, created_at, 'COMPLETED', 'COMPLETED' from run order by id
        """, """
        insert into batch_job_execution_params
        select id, parameter, 'java.lang.String', case parameter when 'store' then store else name end, 'Y'
        from run, unnest(array['store', 'run']) parameter order by id
        """, """
        insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, status)
        select id, 0, 'sync', id, created_at, 'COMPLETED' from run order by id
        """, """
        select setval('batch_job_instance_seq', id), setval('batch_job_execution_seq', id),
               setval('batch_step_execution_seq', id)
        from (select max(id) as id from run) latest
        """};

    private RecordedRuns() {}

    /**
     * Adds the runs, and the statistics that the server plans its statements by.
     *
     * @param stores how many stores, named {@code store-1} and so on
     * @param hours how many runs of each job and store
     */
    public static void add(JdbcTemplate jdbc, int stores, int hours, String... jobs) {
        jdbc.update(RUNS, hours, hours, stores, String.join(",", jobs));
        Arrays.stream(REST).forEach(jdbc::execute);
        jdbc.execute("vacuum analyze");
    }
}
