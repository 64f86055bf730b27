package dev.stockbridge.histories;

import com.zaxxer.hikari.HikariDataSource;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * What a killed process leaves behind: a call that took effect, nothing after it, and a database whose sessions ended in
 * the middle of what they did.
 */
public final class KilledProcess {

    private final TestStore store;
    private final AtomicBoolean dead = new AtomicBoolean();
    private final CountDownLatch struck = new CountDownLatch(1);

    private KilledProcess(TestStore store) {
        this.store = store;
    }

    /** Kills the process once {@code k} calls of this kind took effect. */
    public static KilledProcess afterCalls(TestStore store, Chronicle chronicle, boolean atTheShop, int k) {
        var kill = new KilledProcess(store);
        Predicate<SandboxRequest> kind =
                atTheShop ? request -> request.path().contains("/orders") : SandboxRequest::writes;
        Fault strike = Faults.after(kind, kill::strike).after(k - 1).times(1);
        Fault silence = Faults.diesAfter(0).onlyFor(request -> kill.dead.get());
        store.shop().misbehave(silence);
        store.warehouse().misbehave(silence);
        if (atTheShop) {
            store.shop().misbehave(strike);
        } else {
            store.warehouse().misbehave(strike);
        }
        chronicle.tell("kill after " + k + (atTheShop ? " readings" : " writes"));
        return kill;
    }

    /** Whether the process was killed. If so, the next one opens new connections. */
    public boolean happened() {
        if (dead.get()) {
            await();
            pool().getHikariPoolMXBean().softEvictConnections();
        }
        return dead.get();
    }

    /** The call that kills is answered by a thread of its own, which may end after the run does. */
    private void await() {
        try {
            struck.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void strike() {
        dead.set(true);
        var pool = pool();
        try (var connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                var statement = connection.createStatement()) {
            // Looking until they are gone is quicker than the waiting that pg_terminate_backend offers.
            statement.execute("""
                    do $$
                    begin
                        perform pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid();
                        while exists (select from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()) loop
                            perform pg_sleep(0.001), pg_stat_clear_snapshot();
                        end loop;
                    end
                    $$
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            struck.countDown();
        }
    }

    private HikariDataSource pool() {
        try {
            return store.application().part(DataSource.class).unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
