package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** An item that a person names and nobody knows is told, and turns no success into silence. */
class UnknownItemsTest {

    private final TestStore store = TestStore.fresh(StoreKind.STOCK);

    @ParameterizedTest(name = "{0}, a plan: {3}")
    @Cases(
            quick = 2,
            value = {
                "article-sync, KÄHÄRÄ-1, CUP, false",
                "article-sync, KÄHÄRÄ-1, CUP, true",
                "order-sync, 999999999, order, false",
                "order-sync, 999999999, order, true",
                "delivery-sync, 999999999, order, false",
                "delivery-sync, 999999999, order, true",
                "stock-reconciliation, KÄHÄRÄ-1, CUP, false",
                "stock-reconciliation, KÄHÄRÄ-1, CUP, true",
            })
    void endsWith10AndNameTheItem(String job, String unknown, String known, boolean plan) {
        store.shop().orders().ids().forEach(store.shop().orders()::delete);
        store.products()
                .add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        long order = store.shop()
                .orders()
                .add(NewOrder.by(Person.ALL.get(0)).line("CUP", 1).payment(2, "PENDING_ACTIVATION"));
        launch("order-sync", RunOptions.ORDINARY);
        store.articles().stock("CUP", 51);
        var named = known.equals("order") ? Long.toString(order) : known;

        var run = launch(job, new RunOptions(plan, false, null, null, List.of(unknown, named)));

        assertThat(run.exitCode()).as(run.remark()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.report(run).counts().attention()).isEqualTo(1);
        assertThat(store.items(run))
                .filteredOn(item -> item.action().equals("attention"))
                .extracting(ReportItem::key, ReportItem::reason)
                .containsExactly(tuple(unknown, "unknown-item"));
        assertThat(store.application().part(AttentionItems.class).open(store.id(), null))
                .as("a misspelt name stays nowhere")
                .isEmpty();
        assertThat(launch(job, new RunOptions(plan, false, null, null, List.of(named)))
                        .exitCode())
                .isEqualTo(ExitCode.COMPLETED);
    }

    private RunResult launch(String job, RunOptions options) {
        return store.application().launcher().run(new RunRequest(job, store.id(), "run-" + System.nanoTime(), options));
    }
}
