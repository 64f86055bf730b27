package dev.stockbridge.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.RunOptions;
import dev.stockbridge.run.RunRequest;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.sandbox.Call;
import dev.stockbridge.sandbox.NewOrder;
import dev.stockbridge.sandbox.NewProduct;
import dev.stockbridge.sandbox.Person;
import dev.stockbridge.sandbox.SandboxShop;
import dev.stockbridge.sandbox.SandboxWarehouse;
import dev.stockbridge.sandbox.ShopOrders;
import dev.stockbridge.sandbox.WarehouseOrders;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fresh store whose orders stand in the warehouse, and delivery-sync for it. */
final class DeliveryStore {

    static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());
    static final RunOptions FULL = new RunOptions(false, true, null, null, List.of());
    static final String QUICK_PROCESS = ".*/quick-process";

    private static final String JOB = "delivery-sync";

    private final TestStore store;
    private int runs;

    private DeliveryStore(TestStore store) {
        this.store = store;
        orders().ids().forEach(orders()::delete);
        store.products()
                .add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        store.products().add(NewProduct.named("Tee").code("TEA").price("4.50").stock("6400000000024", 50));
        mailsBefore = orders().mails().size();
    }

    private final int mailsBefore;

    static DeliveryStore fresh() {
        return fresh(StoreKind.ORDERS);
    }

    static DeliveryStore fresh(StoreKind kind) {
        return fresh(50, kind);
    }

    static DeliveryStore fresh(int chunkSize, StoreKind kind) {
        return new DeliveryStore(TestStore.fresh(chunkSize, kind));
    }

    TestStore store() {
        return store;
    }

    ShopOrders orders() {
        return store.shop().orders();
    }

    SandboxShop shop() {
        return store.shop();
    }

    SandboxWarehouse warehouse() {
        return store.warehouse();
    }

    WarehouseOrders there() {
        return store.warehouse().orders(store.goodsOwner());
    }

    static NewOrder order() {
        return NewOrder.by(Person.ALL.get(0)).line("CUP", 2).payment(2, "PENDING_ACTIVATION");
    }

    /** A new order that stands in the warehouse. */
    long sent() {
        return sent(order());
    }

    long sent(NewOrder order) {
        long id = orders().add(order);
        send();
        return id;
    }

    /** Brings all orders to the warehouse. */
    void send() {
        var result = launch("order-sync", RunOptions.ORDINARY);
        assertThat(result.exitCode()).as(String.valueOf(result.remark())).isEqualTo(ExitCode.COMPLETED);
        store.shop().clearRequests();
        store.warehouse().clearRequests();
    }

    /** A new order that has left the warehouse under this waybill, two days ago where there is none. */
    long shipped(@Nullable String waybill) {
        long id = sent();
        there().ship(key(id), waybill);
        if (waybill == null) {
            shippedBefore(id, Duration.ofDays(2));
        }
        return id;
    }

    void shippedBefore(long id, Duration ago) {
        there().edit(
                        key(id),
                        order -> order.put(
                                "shippedTime",
                                store.clock().instant().minus(ago).toString()));
    }

    RunResult run() {
        return run(RunOptions.ORDINARY);
    }

    RunResult run(RunOptions options) {
        return launch(JOB, options);
    }

    RunResult run(String name) {
        return store.application().launcher().run(new RunRequest(JOB, store.id(), name, RunOptions.ORDINARY));
    }

    RunResult run(ExitCode expected) {
        var result = run();
        assertThat(result.exitCode()).as(String.valueOf(result.remark())).isEqualTo(expected);
        return result;
    }

    RunResult runWell() {
        return run(ExitCode.COMPLETED);
    }

    private RunResult launch(String job, RunOptions options) {
        return launch(job, "run-" + ++runs, options);
    }

    RunResult launch(String job, String name, RunOptions options) {
        return store.application().launcher().run(new RunRequest(job, store.id(), name, options));
    }

    /** What became of the order: action, reason and detail as far as there are any; null when nothing did. */
    @Nullable
    String outcome(RunResult result, long id) {
        return store.items(result).stream()
                .filter(item -> item.key().equals(key(id)))
                .map(item -> item.action()
                        + (item.reason() == null ? "" : " " + item.reason())
                        + (item.detail() == null ? "" : ": " + item.detail()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), joined -> joined.isEmpty() ? null : joined));
    }

    Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        for (AttentionItem item : store.application().part(AttentionItems.class).open(store.id(), JOB)) {
            reasons.put(item.key(), item.reason());
        }
        return reasons;
    }

    String status(long id) {
        return orders().get(id).get("status").stringValue();
    }

    /** The tracking code that the shop shows. */
    @Nullable
    String code(long id) {
        JsonNode code = orders().get(id).at("/shipments/0/tracking_code");
        return code.isString() ? code.stringValue() : null;
    }

    /** The calls that complete something, as they came in. */
    List<Call> calls() {
        return shop().requests().stream()
                .filter(call -> call.method().equals("POST"))
                .toList();
    }

    /** To whom the shop wrote, by the orders, since this store was taken. */
    List<Long> mails() {
        var all = orders().mails();
        var mine = new ArrayList<>(all.subList(mailsBefore, all.size()));
        Collections.sort(mine);
        return mine;
    }

    /** Lets the time go by that a call without an answer may still be at work. */
    void waitForAttempts() {
        store.sql()
                .update(
                        "update delivery set attempted_at = ? where store = ? and attempted_at is not null",
                        OffsetDateTime.now(ZoneOffset.UTC)
                                .minus(Duration.ofMinutes(10))
                                .minusSeconds(1),
                        store.id());
    }

    /** As if what was sent had been sent eleven minutes earlier: no answer of the shop is that old. */
    void settleLinks() {
        store.sql()
                .update(
                        "update order_link set announced_at = announced_at - interval '11 minutes' where store = ?",
                        store.id());
    }

    static String key(long id) {
        return Long.toString(id);
    }
}
