package dev.stockbridge.fleet.record;

import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what those who work on a fleet do with each job of a store. */
@Component
public class StoreAttempts {

    private final JdbcClient jdbc;

    public StoreAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The jobs of these stores, those of a store in their order; none once the fleet is stopped. */
    public List<StoreJob> toWorkOn(long fleet, List<String> stores) {
        return jdbc.sql("""
                        select s.* from fleet_store s join fleet f on f.id = s.fleet_id
                        where f.id = :fleet and f.state = 'running' and s.store = any(:stores)
                        order by s.store, s.position
                        """)
                .param("fleet", fleet)
                .param("stores", stores.toArray(String[]::new))
                .query(new StoreJobRow())
                .list();
    }

    /** The stores of a unit, in the order in which they are worked on. */
    public List<String> stores(long fleet, String unit) {
        return jdbc.sql("""
                        select store from fleet_store where fleet_id = :fleet and unit = :unit
                        group by store order by min(place)
                        """)
                .param("fleet", fleet)
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    public void begin(long fleet, StoreJob job, String worker) {
        jdbc.sql("""
                        update fleet_store set state = 'running', worker = :worker, attempts = attempts + 1, due_at = null,
                            started_at = coalesce(started_at, now())
                        where fleet_id = :fleet and store = :store and job = :job
                        """).param("worker", worker).params(key(fleet, job)).update();
    }

    /** The run ended for good; the jobs after it are left out if it did not complete. */
    public void end(long fleet, StoreJob job, RunResult result) {
        jdbc.sql("""
                        update fleet_store set state = 'ended', ended_at = now(), due_at = null,
                            code = case when job = :job then :code end,
                            execution_id = case when job = :job then cast(:execution as bigint) end,
                            remark = case when job = :job then cast(:remark as text) end
                        where fleet_id = :fleet and store = :store
                            and (job = :job or :leftOut and state <> 'ended' and position > (
                                select position from fleet_store
                                where fleet_id = :fleet and store = :store and job = :job))
                        """)
                .params(key(fleet, job))
                .param("code", result.exitCode().code())
                .param("execution", result.execution() == null ? result.earlier() : result.execution())
                .param("remark", result.remark())
                .param("leftOut", !isComplete(result))
                .update();
    }

    /** The run is tried again later; until then {@code result} says why. */
    public void await(long fleet, StoreJob job, RunResult result, Instant since, Instant due) {
        jdbc.sql("""
                        update fleet_store set state = 'waiting', code = :code, execution_id = cast(:execution as bigint), remark = :remark,
                            waiting_since = :since, due_at = :due
                        where fleet_id = :fleet and store = :store and job = :job
                        """)
                .params(key(fleet, job))
                .param("code", result.exitCode().code())
                .param("execution", result.execution())
                .param("remark", result.remark())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Leaves a job whose run was stopped with everything else here to whoever works on the unit next. */
    public void giveBack(long fleet, StoreJob job, RunResult result) {
        jdbc.sql("""
                        update fleet_store set state = 'new', worker = null, execution_id = cast(:execution as bigint)
                        where fleet_id = :fleet and store = :store and job = :job and state = 'running'
                        """)
                .params(key(fleet, job))
                .param("execution", result.execution())
                .update();
    }

    public static boolean isComplete(RunResult result) {
        return result.exitCode() == ExitCode.COMPLETED || result.exitCode() == ExitCode.ATTENTION;
    }

    private static Map<String, Object> key(long fleet, StoreJob job) {
        return Map.of("fleet", fleet, "store", job.store(), "job", job.job());
    }
}
