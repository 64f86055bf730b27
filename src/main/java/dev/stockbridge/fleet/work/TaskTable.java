package dev.stockbridge.fleet.work;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks into the table that hands units to workers, and takes tasks back. */
@Component
class TaskTable {

    /** A worker that lives tells so every ten seconds; the machines' clocks may differ a little. */
    private static final Duration ALIVE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a worker that seems to live has a unit of the fleet. */
    boolean isWorkedOn(long fleet) {
        return jdbc.sql("""
                        select exists (
                            select 1 from scheduled_tasks
                            where task_name = :name and task_instance like :fleet and picked
                                and last_heartbeat > now() - make_interval(secs => :alive))
                        """)
                .param("name", UnitTask.NAME)
                .param("fleet", fleet + "/%")
                .param("alive", ALIVE.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is a unit of any fleet that is not done. */
    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from scheduled_tasks where task_name = :name)")
                .param("name", UnitTask.NAME)
                .query(Boolean.class)
                .single();
    }

    /** Takes back the units of a fleet that no worker has. */
    void takeBack(long fleet) {
        jdbc.sql("delete from scheduled_tasks where task_name = :name and task_instance like :fleet and not picked")
                .param("name", UnitTask.NAME)
                .param("fleet", fleet + "/%")
                .update();
    }
}
