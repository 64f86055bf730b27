package dev.stockbridge.fleet.record;

import dev.stockbridge.run.record.Runs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what became of each job of each store in a fleet. */
@Component
public class StoreJobs {

    /** How many reports are written between two looks at the fleet. */
    private static final int UNREPORTED_AT_ONCE = 100;

    private static final StoreJobRow ROW = new StoreJobRow();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Runs runs;

    public StoreJobs(JdbcClient jdbc, NamedParameterJdbcOperations batches, Runs runs) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.batches = batches;
    }

    /** How far a fleet is. */
    public record Standing(int all, int ended, int running, Fleet.State state) {}

    /** Adds what the fleet does not have yet. */
    public void add(Fleet fleet, List<Unit> units) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Unit unit : units) {
            for (String store : unit.stores()) {
                for (String job : fleet.jobs()) {
                    rows.add(Map.of(
                            "fleet", fleet.id(),
                            "store", store,
                            "job", job,
                            "position", fleet.jobs().indexOf(job),
                            "unit", unit.name(),
                            "place", unit.stores().indexOf(store)));
                }
            }
        }
        batches.batchUpdate("""
                insert into fleet_store (fleet_id, store, job, position, unit, place)
                values (:fleet, :store, :job, :position, :unit, :place) on conflict do nothing
                """, SqlParameterSourceUtils.createBatch(rows));
    }

    /** Ends what belongs to stores that are no longer in the configuration. */
    public void endRemoved(Fleet fleet, Collection<String> stores) {
        jdbc.sql("""
                        update fleet_store set state = 'ended', code = 2, ended_at = now(),
                            remark = 'The store is no longer part of this selection.'
                        where fleet_id = :fleet and store <> all(:stores) and (state <> 'ended' or code not in (0, 10))
                        """)
                .param("fleet", fleet.id())
                .param("stores", stores.toArray(String[]::new))
                .update();
    }

    /** Ends with their runs' codes what a person has completed by a run of its own under the fleet's name. */
    public void settle(Fleet fleet) {
        for (String job : fleet.jobs()) {
            runs.completed(job, fleet.name())
                    .forEach(done -> jdbc.sql("""
                            update fleet_store set state = 'ended', code = :code, execution_id = :execution, remark = null,
                                ended_at = now(), reported = false
                            where fleet_id = :fleet and store = :store and job = :job
                                and (code is null or code not in (0, 10))
                            """)
                            .params(Map.of(
                                    "code", done.exitCode(),
                                    "execution", done.execution(),
                                    "fleet", fleet.id(),
                                    "store", done.store(),
                                    "job", job))
                            .update());
        }
    }

    /**
     * Opens again what a rerun takes up: what was stopped, interrupted, not begun or left out, and what ended with a code
     * of {@code codes}. Jobs of a store that follow such a one are opened with it.
     *
     * @param interrupted whether nobody works on what is still marked as running
     */
    public void reopen(Fleet fleet, List<Integer> codes, boolean interrupted) {
        jdbc.sql("""
                        update fleet_store set state = 'new', code = null, remark = null, attempts = 0, waiting_since = null,
                            due_at = null, ended_at = null, reported = false
                        where fleet_id = :fleet and state <> 'new'
                            and (state <> 'ended' and :interrupted or code = any(:codes)
                                or code is null and not exists (
                                    select 1 from fleet_store earlier
                                    where earlier.fleet_id = fleet_store.fleet_id and earlier.store = fleet_store.store
                                        and earlier.position < fleet_store.position
                                        and earlier.code not in (0, 10) and not earlier.code = any(:codes)))
                        """)
                .param("fleet", fleet.id())
                .param("interrupted", interrupted)
                .param("codes", codes.toArray(Integer[]::new))
                .update();
    }

    /** All jobs of all stores, those of a store in their order. */
    public List<StoreJob> of(long fleet) {
        return jdbc.sql("select * from fleet_store where fleet_id = :fleet order by store, position")
                .param("fleet", fleet)
                .query(ROW)
                .list();
    }

    /** The goods owners of which something is left to do. */
    public List<String> openUnits(long fleet) {
        return jdbc.sql("select distinct unit from fleet_store where fleet_id = :fleet and state <> 'ended'")
                .param("fleet", fleet)
                .query(String.class)
                .list();
    }

    /** Ends what is not ended, with the code for which it waits; 20 where there is none. */
    public int endOpen(long fleet, String remark) {
        return jdbc.sql("""
                        update fleet_store set state = 'ended', ended_at = now(), due_at = null, code = coalesce(code, 20),
                            remark = coalesce(remark, :remark)
                        where fleet_id = :fleet and state <> 'ended'
                        """).param("remark", remark).param("fleet", fleet).update();
    }

    /** Marks what runs in a fleet whose work was stopped. */
    public void endStopped(long fleet, String remark) {
        jdbc.sql("""
                        update fleet_store set state = 'ended', ended_at = now(), due_at = null, code = 143,
                            remark = :remark
                        where fleet_id = :fleet and state <> 'ended'
                        """).param("remark", remark).param("fleet", fleet).update();
    }

    public Standing standing(long fleet) {
        return jdbc.sql("""
                        select count(*) as all_jobs, count(*) filter (where s.state = 'ended') as ended,
                            count(*) filter (where s.state = 'running') as running, min(f.state) as fleet_state
                        from fleet f left join fleet_store s on s.fleet_id = f.id where f.id = :fleet
                        """)
                .param("fleet", fleet)
                .query((row, n) -> new Standing(
                        row.getInt("all_jobs"),
                        row.getInt("ended"),
                        row.getInt("running"),
                        Fleet.State.valueOf(row.getString("fleet_state").toUpperCase(Locale.ROOT))))
                .single();
    }

    /** Jobs that ended and whose report is not written yet, the first of them. */
    public List<StoreJob> unreported(long fleet) {
        return jdbc.sql("""
                        select * from fleet_store where fleet_id = :fleet and state = 'ended' and not reported
                        order by ended_at limit :most
                        """)
                .param("fleet", fleet)
                .param("most", UNREPORTED_AT_ONCE)
                .query(ROW)
                .list();
    }

    public void reported(long fleet, List<StoreJob> jobs) {
        batches.batchUpdate(
                "update fleet_store set reported = true where fleet_id = :fleet and store = :store and job = :job",
                SqlParameterSourceUtils.createBatch(
                        jobs.stream().map(job -> key(fleet, job)).toList()));
    }

    private static Map<String, Object> key(long fleet, StoreJob job) {
        return Map.of("fleet", fleet, "store", job.store(), "job", job.job());
    }
}
