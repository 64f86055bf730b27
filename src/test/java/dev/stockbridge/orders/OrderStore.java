package dev.stockbridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.ShiftingClock;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.RunOptions;
import dev.stockbridge.run.RunRequest;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.sandbox.NewOrder;
import dev.stockbridge.sandbox.NewProduct;
import dev.stockbridge.sandbox.Person;
import dev.stockbridge.sandbox.SandboxShop;
import dev.stockbridge.sandbox.SandboxWarehouse;
import dev.stockbridge.sandbox.ShopOrders;
import dev.stockbridge.sandbox.ShopProducts;
import dev.stockbridge.sandbox.WarehouseOrders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fresh store with a cup, tea and a bag in its shop, no orders, and an empty warehouse; and order-sync for it. */
final class OrderStore {

    static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());
    static final RunOptions FULL = new RunOptions(false, true, null, null, List.of());

    private static final String JOB = "order-sync";

    private final TestStore store;
    private int runs;

    private OrderStore(TestStore store) {
        this.store = store;
        orders().ids().forEach(orders()::delete);
        products().add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        products().add(NewProduct.named("Tee").code("TEA").price("4.50").stock("6400000000024", 50));
        products().add(NewProduct.named("Kassi").code("BAG").price("2.00").stock("6400000000031", 50));
    }

    static OrderStore fresh() {
        return fresh(StoreKind.ORDERS);
    }

    static OrderStore fresh(StoreKind kind) {
        return fresh(50, kind);
    }

    static OrderStore fresh(int chunkSize, StoreKind kind) {
        return new OrderStore(TestStore.fresh(chunkSize, kind));
    }

    ShopOrders orders() {
        return store.shop().orders();
    }

    ShopProducts products() {
        return store.shop().products();
    }

    WarehouseOrders there() {
        return store.warehouse().orders(store.goodsOwner());
    }

    SandboxShop shop() {
        return store.shop();
    }

    SandboxWarehouse warehouse() {
        return store.warehouse();
    }

    ShiftingClock clock() {
        return store.clock();
    }

    TestStore store() {
        return store;
    }

    static NewOrder order() {
        return NewOrder.by(Person.ALL.get(0)).line("CUP", 2);
    }

    long add() {
        return orders().add(order());
    }

    /** An order of that time. */
    long add(Instant createdAt) {
        return orders().add(order().createdAt(createdAt));
    }

    /** The id of one of its lines. */
    long line(long order, int index) {
        return orders().get(order).at("/products/" + index + "/id").asLong();
    }

    RunResult run() {
        return run(RunOptions.ORDINARY);
    }

    RunResult run(RunOptions options) {
        return run("run-" + ++runs, options);
    }

    RunResult run(String name, RunOptions options) {
        return store.application().launcher().run(new RunRequest(JOB, store.id(), name, options));
    }

    /** Runs and expects that nothing needs a person. */
    RunResult runWell() {
        return run(ExitCode.COMPLETED);
    }

    RunResult run(ExitCode expected) {
        var result = run();
        assertThat(result.exitCode()).as(String.valueOf(result.remark())).isEqualTo(expected);
        return result;
    }

    /** Runs delivery-sync for the store. */
    RunResult deliver() {
        return store.application()
                .launcher()
                .run(new RunRequest("delivery-sync", store.id(), "deliveries-" + ++runs, RunOptions.ORDINARY));
    }

    List<ReportItem> items(RunResult result) {
        return store.items(result);
    }

    /** What became of each item that was not unchanged: its action, and its reason where there is one. */
    Map<String, String> outcomes(RunResult result) {
        return items(result).stream()
                .collect(Collectors.toMap(
                        ReportItem::key,
                        item -> item.action() + (item.reason() == null ? "" : " " + item.reason()),
                        (one, other) -> one + ", " + other,
                        TreeMap::new));
    }

    /** What became of one order; null when it was unchanged or not read. */
    @Nullable
    String outcome(RunResult result, long order) {
        return outcomes(result).get(key(order));
    }

    List<AttentionItem> attention() {
        return store.application().part(AttentionItems.class).open(store.id(), JOB);
    }

    Map<String, String> reasons() {
        return attention().stream()
                .collect(
                        Collectors.toMap(AttentionItem::key, AttentionItem::reason, (one, other) -> one, TreeMap::new));
    }

    /** How the order stands in the warehouse. */
    JsonNode there(long order) {
        return there().get(key(order));
    }

    int status(long order) {
        return there().statusOf(key(order));
    }

    /** What the warehouse would ship of the order: articles and quantities by row. */
    Map<String, String> ships(long order) {
        return there(order)
                .get("orderLines")
                .valueStream()
                .filter(line -> line.get("numberOfItems").decimalValue().signum() > 0)
                .collect(Collectors.toMap(
                        line -> line.get("rowNumber").stringValue(),
                        line -> line.get("numberOfItems").decimalValue().toPlainString() + " "
                                + line.get("articleNumber").stringValue(),
                        (one, other) -> one + ", " + other,
                        TreeMap::new));
    }

    /** The writes of orders since the last time this was asked, by their methods. */
    Map<String, Long> writes() {
        var writes = warehouse().requests().stream()
                .filter(call -> !call.method().equals("GET") && call.path().contains("/orders"))
                .collect(Collectors.groupingBy(call -> call.method(), TreeMap::new, Collectors.counting()));
        warehouse().clearRequests();
        return writes;
    }

    /** Where the feed of changes stands, if anywhere. */
    @Nullable
    Instant cursor() {
        return store
                .sql()
                .queryForList(
                        "select position from feed_cursor where store = ? and feed = 'orders'",
                        OffsetDateTime.class,
                        store.id())
                .stream()
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }

    static String key(long order) {
        return Long.toString(order);
    }
}
