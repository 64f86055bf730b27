package dev.stockbridge.delivery;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.http.SandboxCall;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fresh store whose orders stand in the warehouse, and delivery-sync for it. */
final class DeliveryStore extends TestStore {

    static final String QUICK_PROCESS = ".*/quick-process";

    private static final String JOB = "delivery-sync";

    private DeliveryStore(int chunkSize, StoreKind kind) {
        super(JOB, chunkSize, kind);
        orders().ids().forEach(orders()::delete);
        products().add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        products().add(NewProduct.named("Tee").code("TEA").price("4.50").stock("6400000000024", 50));
        mailsBefore = orders().mails().size();
    }

    private final int mailsBefore;

    public static DeliveryStore fresh() {
        return fresh(StoreKind.ORDERS);
    }

    public static DeliveryStore fresh(StoreKind kind) {
        return fresh(50, kind);
    }

    public static DeliveryStore fresh(int chunkSize, StoreKind kind) {
        return new DeliveryStore(chunkSize, kind);
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
        expect(launch("order-sync", RunOptions.ORDINARY), ExitCode.COMPLETED);
        forgetCalls();
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
                                "shippedTime", clock().instant().minus(ago).toString()));
    }

    /** What became of the order: action, reason and detail as far as there are any; null when nothing did. */
    @Nullable
    String outcome(RunResult result, long id) {
        return items(result).stream()
                .filter(item -> item.key().equals(key(id)))
                .map(TestStore::withDetail)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), joined -> joined.isEmpty() ? null : joined));
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
    List<SandboxCall> calls() {
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
        sql().update(
                        "update delivery set attempted_at = ? where store = ? and attempted_at is not null",
                        OffsetDateTime.now(ZoneOffset.UTC)
                                .minus(Duration.ofMinutes(10))
                                .minusSeconds(1),
                        id());
    }

    /** As if what was sent had been sent eleven minutes earlier: no answer of the shop is that old. */
    void settleLinks() {
        sql().update("update order_link set announced_at = announced_at - interval '11 minutes' where store = ?", id());
    }

    static String key(long id) {
        return Long.toString(id);
    }
}
