package dev.stockbridge.run.record;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers which tasks were done today, by the database's clock in UTC, for all processes that share the database. */
@Component
public class DailyTasks {

    private static final String IS_DUE = """
            select not exists (
                select 1 from daily_task where name = ? and done_on = (now() at time zone 'utc')::date)
            """;

    private final JdbcTemplate jdbc;

    public DailyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims a task for the caller's transaction, and waits for nobody. If the transaction is rolled back, the task is due
     * again.
     *
     * @return false if the task was done today or another process does it now
     */
    boolean claim(String name) {
        if (!isDue(name) || !lock(name) || !isDue(name)) {
            return false;
        }
        jdbc.update("""
                insert into daily_task (name, done_on) values (?, (now() at time zone 'utc')::date)
                on conflict (name) do update set done_on = excluded.done_on
                """, name);
        return true;
    }

    private boolean isDue(String name) {
        return Boolean.TRUE.equals(jdbc.queryForObject(IS_DUE, Boolean.class, name));
    }

    /** Takes a lock that ends with the transaction, so that a dead process holds none. */
    private boolean lock(String name) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                Boolean.class,
                "stockbridge:daily:" + name));
    }
}
