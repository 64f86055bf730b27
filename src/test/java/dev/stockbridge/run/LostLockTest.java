package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run whose lock is lost must not go on: another one may hold it by now. */
class LostLockTest {

    private static final int CHUNK = 2;
    private static final int UNITS = 8;

    private final TestStore store = TestStore.fresh(CHUNK);

    @BeforeEach
    void fill() {
        for (int i = 1; i <= UNITS; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
    }

    @Test
    void endsTheRunBeforeItWrites() {
        store.shop().misbehave(Faults.before(request -> true, this::cutTheLock).times(1));

        var run = store.run("night");

        assertEndedByTheLoss(run);
        assertThat(store.warehouseWrites()).isZero();
        goesOnToTheEnd();
    }

    @Test
    void endsTheRunBeforeTheNextWriteAndCountsNothingOfTheChunk() {
        store.warehouse()
                .misbehave(Faults.before(SandboxRequest::writes, this::cutTheLock)
                        .after(CHUNK)
                        .times(1));

        var run = store.run("night");

        assertEndedByTheLoss(run);
        assertThat(store.warehouseWrites())
                .as("the one that was under way, and no other")
                .isEqualTo(CHUNK + 1);
        assertThat(store.report(run).counts().created()).isEqualTo(CHUNK);
        goesOnToTheEnd();
    }

    @Test
    void endsARunThatHasNothingToWrite() {
        store.run();
        store.shop().misbehave(Faults.before(request -> true, this::cutTheLock).times(1));

        assertEndedByTheLoss(store.run("again"));
    }

    @Test
    void endsAPlanAsWell() {
        store.warehouse()
                .misbehave(Faults.before(request -> true, this::cutTheLock).times(1));

        assertEndedByTheLoss(store.run("look", new RunOptions(true, false, null, null, List.of())));
    }

    private static void assertEndedByTheLoss(RunResult run) {
        assertThat(run.exitCode()).as(run.remark()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.remark()).isEqualTo("The database could not be reached.");
    }

    private void goesOnToTheEnd() {
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(UNITS);
        assertThat(store.violations()).isEmpty();
    }

    /** As a failover or a firewall does: the connection goes, the locks with it, and all other connections stay. */
    private void cutTheLock() {
        assertThat(store.sql().queryForList("""
                        select pg_terminate_backend(pid, 5000) from pg_stat_activity
                        where application_name = 'stockbridge locks' and datname = current_database()
                        """, Boolean.class)).containsExactly(true);
    }
}
