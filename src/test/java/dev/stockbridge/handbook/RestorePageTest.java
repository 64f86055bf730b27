package dev.stockbridge.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.shop.SandboxShopOrders;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises of the handbook's restore.md: shop and warehouse have gone on since the dump, and nothing is done twice. */
class RestorePageTest {

    private static final RunOptions FULL = new RunOptions(false, true, null, null, List.of());
    private static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());

    private final TestStore store = TestStore.fresh(StoreKind.STOCK);
    private final int mailsBefore = orders().mails().size();
    private int runs;

    @BeforeEach
    void dump() {
        orders().ids().forEach(orders()::delete);
        store.products().add(NewProduct.named("Kuppi").code("CUP").price("10").stock("6400000000017", 50));
        run("article-sync");
        store.articles().stock("CUP", 50);
        run("order-sync");
    }

    @Test
    void adoptsAnArticleThatItHasForgotten() {
        Dump dump = Dump.of(store);
        store.products().add(NewProduct.named("Tee").code("TEA").price("4.50").stock("6400000000024", 50));
        run("article-sync");
        dump.restore(store);

        assertThat(outcomes(run("article-sync", FULL))).containsExactly("TEA updated: adopted");
        assertThat(store.articles().count()).isEqualTo(2);
    }

    @Test
    void namesAForgottenOrderThatTheWarehouseHasCancelled() {
        Dump dump = Dump.of(store);
        long order = sent();
        there().cancel(key(order));
        dump.restore(store);

        assertThat(outcomes(run("order-sync")))
                .singleElement()
                .asString()
                .startsWith(order + " attention cancelled-in-warehouse");
    }

    @Test
    void leavesTheAuditNothingToNameOnceTheOrdersAreLinkedAgain() {
        Dump dump = Dump.of(store);
        long order = sent();
        orders().cancel(order);
        dump.restore(store);

        assertThat(outcomes(run("order-sync"))).containsExactly(order + " cancelled");
        assertThat(Audited.of(store, "orders").byKey()).isEmpty();
    }

    @Test
    void completesNoForgottenDeliveryASecondTime() {
        long order = sent();
        there().ship(key(order), "JJFI1");
        Dump dump = Dump.of(store);
        run("delivery-sync");
        assertThat(mails()).containsExactly(order);
        dump.restore(store);
        store.shop().clearRequests();

        assertThat(outcomes(run("delivery-sync", FULL))).containsExactly(order + " delivered");
        assertThat(store.shop().count("POST", ".*")).isZero();
        assertThat(mails()).containsExactly(order);
    }

    @Test
    void makesUpForDeliveriesThatWereReadBeforeTheOrders() {
        run("delivery-sync");
        Dump dump = Dump.of(store);
        long order = sent();
        there().ship(key(order), "JJFI1");
        dump.restore(store);

        assertThat(outcomes(run("delivery-sync"))).containsExactly(order + " skipped not-ours");
        run("order-sync");
        assertThat(outcomes(run("delivery-sync", FULL))).containsExactly(order + " delivered");
        assertThat(mails()).containsExactly(order);
    }

    @Test
    void comparesStockTooLowUntilTheOrdersAreLinkedAgain() {
        Dump dump = Dump.of(store);
        sent();
        assertThat(outcomes(run("stock-reconciliation", PLAN))).isEmpty();
        dump.restore(store);

        assertThat(outcomes(run("stock-reconciliation", PLAN)))
                .containsExactly("CUP pushed: shop 50, should be 48: sellable 48 - buffer 0 + sent 0");
        run("order-sync");
        assertThat(outcomes(run("stock-reconciliation", PLAN))).isEmpty();
    }

    private SandboxShopOrders orders() {
        return store.shop().orders();
    }

    private SandboxWarehouseOrders there() {
        return store.warehouse().orders(store.goodsOwner());
    }

    private List<Long> mails() {
        return orders().mails().subList(mailsBefore, orders().mails().size());
    }

    /** A new order that stands in the warehouse. */
    private long sent() {
        long order = orders().add(NewOrder.by(Person.ALL.get(0)).line("CUP", 2).payment(2, "PENDING_ACTIVATION"));
        assertThat(outcomes(run("order-sync"))).containsExactly(order + " created");
        return order;
    }

    private RunResult run(String job) {
        return run(job, RunOptions.ORDINARY);
    }

    private RunResult run(String job, RunOptions options) {
        return store.application().launcher().run(new RunRequest(job, store.id(), "run-" + ++runs, options));
    }

    private List<String> outcomes(RunResult result) {
        return store.items(result).stream().map(RestorePageTest::inWords).toList();
    }

    private static String inWords(ReportItem item) {
        return item.label() + " " + item.action() + (item.reason() == null ? "" : " " + item.reason())
                + (item.detail() == null ? "" : ": " + item.detail());
    }

    private static String key(long order) {
        return Long.toString(order);
    }
}
