package dev.stockbridge.run.record;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks at the job parameters in the database before Spring Batch does, which makes an object of whatever class a row
 * names. All of ours are texts.
 */
@Component
public class JobParameterRows {

    private final JdbcTemplate jdbc;

    JobParameterRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Why no run is started, in a sentence; empty where all rows are of the type that Stockbridge writes. */
    public Optional<String> foreign() {
        var executions = jdbc.queryForList("""
                select distinct job_execution_id from batch_job_execution_params
                where parameter_type <> 'java.lang.String' order by job_execution_id limit 5
                """, Long.class);
        return executions.isEmpty()
                ? Optional.empty()
                : Optional.of("The table batch_job_execution_params holds parameters that Stockbridge did not write, of"
                        + " job_execution_id " + executions
                        + ". See who may write to the database, and restore it or delete those rows.");
    }
}
