package dev.stockbridge.order;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fresh store with a cup, tea and a bag in its shop, no orders, and an empty warehouse; and order-sync for it. */
final class OrderStore extends TestStore {

    private static final String JOB = "order-sync";

    private OrderStore(int chunkSize, StoreKind kind) {
        super(JOB, chunkSize, kind);
        orders().ids().forEach(orders()::delete);
        products().add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        products().add(NewProduct.named("Tee").code("TEA").price("4.50").stock("6400000000024", 50));
        products().add(NewProduct.named("Kassi").code("BAG").price("2.00").stock("6400000000031", 50));
    }

    public static OrderStore fresh() {
        return fresh(StoreKind.ORDERS);
    }

    public static OrderStore fresh(StoreKind kind) {
        return fresh(50, kind);
    }

    public static OrderStore fresh(int chunkSize, StoreKind kind) {
        return new OrderStore(chunkSize, kind);
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

    /** Adds an order of two cups and three teas, sends it, and forgets the calls. Returns its id. */
    long sent() {
        long id = orders().add(order().line("TEA", 3));
        runWell();
        writes();
        return id;
    }

    /** The id of one of its lines. */
    long line(long order, int index) {
        return orders().get(order).at("/products/" + index + "/id").asLong();
    }

    /** Runs delivery-sync for the store. */
    RunResult deliver() {
        return launch("delivery-sync", RunOptions.ORDINARY);
    }

    /** What became of each item that was not unchanged: its action, and its reason where there is one. */
    Map<String, String> outcomes(RunResult result) {
        return items(result).stream()
                .collect(Collectors.toMap(
                        ReportItem::key, TestStore::inWords, (one, other) -> one + ", " + other, TreeMap::new));
    }

    /** What became of one order; null when it was unchanged or not read. */
    @Nullable
    String outcome(RunResult result, long order) {
        return outcomes(result).get(key(order));
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
        return sql()
                .queryForList(
                        "select position from feed_cursor where store = ? and feed = 'orders'",
                        OffsetDateTime.class,
                        id())
                .stream()
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }

    /** What the audit says of an order, as if a run had read the shop's changes up to now; "null" if it agrees. */
    String audit(long order) {
        moveCursor("now() + interval '10 years'");
        var found = Audited.of(this, "orders").byKey().get(key(order));
        moveCursor("timestamptz '2020-01-01T00:00:00Z'");
        return String.valueOf(found);
    }

    private void moveCursor(String position) {
        sql().update("update feed_cursor set position = " + position + " where store = ? and feed = 'orders'", id());
    }

    static String key(long order) {
        return Long.toString(order);
    }
}
