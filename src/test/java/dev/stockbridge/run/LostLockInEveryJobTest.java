package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.http.SandboxServer;
import org.junit.jupiter.params.ParameterizedTest;

/** A run that has lost its lock sends no further write, in the middle of a chunk or of the attempts of one call. */
class LostLockInEveryJobTest {

    private static final int ITEMS = 4;

    private final TestStore store = TestStore.fresh(StoreKind.STOCK);
    private int runs;

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {"article-sync", "order-sync", "delivery-sync", "stock-reconciliation"})
    void sendsNothingBehindTheWriteThatWasUnderWay(String job) {
        makeWorkFor(job);
        var server = writtenBy(job);
        server.misbehave(Faults.before(SandboxRequest::writes, this::cutTheLock).times(1));

        var run = run(job, "night");

        assertThat(run.exitCode()).as(run.remark()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(writes(server)).isEqualTo(1);
        server.behave();
        assertThat(run(job, "night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(writes(server)).isBetween((long) ITEMS, ITEMS + 1L);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"article-sync", "order-sync", "stock-reconciliation"})
    void repeatsNoWriteThatWasRefusedMeanwhile(String job) {
        makeWorkFor(job);
        var server = writtenBy(job);
        server.misbehave(
                Faults.before(SandboxRequest::writes, this::cutTheLock).times(1),
                Faults.answers(503).onlyFor(SandboxRequest::writes).times(1));

        assertThat(run(job, "night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(writes(server)).isEqualTo(1);
    }

    /** Items that the job writes one call for each, in one chunk. */
    private void makeWorkFor(String job) {
        store.shop().orders().ids().forEach(store.shop().orders()::delete);
        for (int n = 1; n <= ITEMS; n++) {
            store.products()
                    .add(NewProduct.named("Kuppi " + n)
                            .code("CUP-" + n)
                            .price("10.00")
                            .stock("640000000001" + n, 50));
        }
        if (!job.equals("article-sync")) {
            run("article-sync", "before-" + ++runs);
        }
        if (job.equals("stock-reconciliation")) {
            for (int n = 1; n <= ITEMS; n++) {
                store.articles().stock("CUP-" + n, 52);
            }
        } else if (!job.equals("article-sync")) {
            for (int n = 1; n <= ITEMS; n++) {
                store.shop()
                        .orders()
                        .add(NewOrder.by(Person.ALL.get(0)).line("CUP-" + n, 1).payment(2, "PENDING_ACTIVATION"));
            }
        }
        if (job.equals("delivery-sync")) {
            run("order-sync", "before-" + ++runs);
            store.shop()
                    .orders()
                    .ids()
                    .forEach(order ->
                            store.warehouse().orders(store.goodsOwner()).ship(Long.toString(order), "JJFI1"));
        }
        store.shop().clearRequests();
        store.warehouse().clearRequests();
    }

    private RunResult run(String job, String name) {
        return store.application().launcher().run(new RunRequest(job, store.id(), name, RunOptions.ORDINARY));
    }

    private SandboxServer writtenBy(String job) {
        return job.equals("article-sync") || job.equals("order-sync") ? store.warehouse() : store.shop();
    }

    private static long writes(SandboxServer server) {
        return server.requests().stream()
                .filter(call -> !call.method().equals("GET"))
                .count();
    }

    /** The connection goes and the locks with it, while all other connections stay. */
    private void cutTheLock() {
        assertThat(store.sql().queryForList("""
                        select pg_terminate_backend(pid, 5000) from pg_stat_activity
                        where application_name = 'stockbridge locks' and datname = current_database()
                        """, Boolean.class)).containsExactly(true);
    }
}
