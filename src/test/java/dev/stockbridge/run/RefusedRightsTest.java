package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.http.SandboxServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** Whoever is refused stops asking, whichever job it is and wherever that happens: accounts are locked for less. */
class RefusedRightsTest {

    private static final List<String> JOBS =
            List.of("article-sync", "order-sync", "delivery-sync", "stock-reconciliation");

    private final TestStore store = TestStore.fresh(StoreKind.STOCK);
    private int runs;

    /** Each job, refused by either system from the first call on, or at the first write alone. */
    static Stream<Arguments> refusals() {
        return JOBS.stream()
                .flatMap(job -> Stream.of(401, 403)
                        .flatMap(status -> Stream.of(
                                Arguments.of(job, "mycashflow", status, false),
                                Arguments.of(job, "ongoing", status, false),
                                Arguments.of(job, writesTo(job), status, true))));
    }

    @ParameterizedTest(name = "{0}: {1} answers {2}, to writes alone: {3}")
    @Cases(quick = 5, from = "refusals")
    void endTheRunAfterAtMostTwoCalls(String job, String system, int status, boolean writesAlone) {
        makeWorkFor(job);
        var server = system.equals("ongoing") ? store.warehouse() : store.shop();
        server.misbehave(refusal(status, writesAlone));

        var refused = run(job, "night");

        assertThat(refused.exitCode()).as(refused.remark()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.remark()).contains(system + " answered " + status);
        assertThat(refusedCalls(server)).isBetween(1L, 2L);
        assertThat(store.application().part(AttentionItems.class).open(store.id(), null))
                .isEmpty();
        server.behave();
        assertThat(run(job, "night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(written(job)).isPositive();
    }

    private static String writesTo(String job) {
        return job.equals("article-sync") || job.equals("order-sync") ? "ongoing" : "mycashflow";
    }

    private static Fault refusal(int status, boolean writesAlone) {
        var refusal = status == 401 ? Faults.unauthorized() : Faults.forbidden();
        return writesAlone ? refusal.onlyFor(SandboxRequest::writes) : refusal;
    }

    /** A cup, an order of it that has left the warehouse, and two cups more than the shop knows of. */
    private void makeWorkFor(String job) {
        store.shop().orders().ids().forEach(store.shop().orders()::delete);
        store.products()
                .add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        if (job.equals("article-sync")) {
            return;
        }
        run("article-sync", "before-" + ++runs);
        store.articles().stock("CUP", 52);
        long order = store.shop()
                .orders()
                .add(NewOrder.by(Person.ALL.get(0)).line("CUP", 1).payment(2, "PENDING_ACTIVATION"));
        if (job.equals("delivery-sync")) {
            run("order-sync", "before-" + ++runs);
            store.warehouse().orders(store.goodsOwner()).ship(Long.toString(order), "JJFI1");
        }
        store.shop().clearRequests();
        store.warehouse().clearRequests();
    }

    private RunResult run(String job, String name) {
        return store.application().launcher().run(new RunRequest(job, store.id(), name, RunOptions.ORDINARY));
    }

    private long written(String job) {
        var server = writesTo(job).equals("ongoing") ? store.warehouse() : store.shop();
        return server.requests().stream()
                .filter(call -> !call.method().equals("GET") && call.status() / 100 == 2)
                .count();
    }

    private static long refusedCalls(SandboxServer server) {
        return server.requests().stream()
                .filter(call -> call.status() == 401 || call.status() == 403)
                .count();
    }
}
