package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.http.SandboxCall;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fresh store whose articles stand in the warehouse, and stock-reconciliation for it. */
final class StockStore extends TestStore {

    private static final String JOB = "stock-reconciliation";

    private StockStore(int chunkSize, StoreKind kind) {
        super(JOB, chunkSize, kind);
        orders().ids().forEach(orders()::delete);
    }

    public static StockStore fresh() {
        return fresh(StoreKind.STOCK);
    }

    public static StockStore fresh(StoreKind kind) {
        return fresh(50, kind);
    }

    public static StockStore fresh(int chunkSize, StoreKind kind) {
        return new StockStore(chunkSize, kind);
    }

    /** A product of which the shop believes that it has so many, and that is an article by the next run of articles. */
    String unit(String code, int quantity) {
        products()
                .add(NewProduct.named("Tuote " + code).code(code).price("10.00").stock(null, quantity));
        return code;
    }

    /** Units of which shop and warehouse have ten each. */
    List<String> units(int count) {
        var codes = IntStream.range(0, count)
                .mapToObj(n -> unit(String.format("U-%03d", n), 10))
                .toList();
        publish();
        codes.forEach(code -> lies(code, 10));
        return codes;
    }

    /** Brings the articles to the warehouse. */
    void publish() {
        assertThat(publishArticles().exitCode()).isIn(ExitCode.COMPLETED, ExitCode.ATTENTION);
        forgetCalls();
    }

    /** Says how much of an article lies in the warehouse. */
    void lies(String code, int items) {
        articles().stock(code, items);
    }

    List<Long> openOrders() {
        return orders().ids().stream()
                .filter(id -> orders().get(id).get("status").stringValue().equals("OPEN"))
                .toList();
    }

    /** A new order of the shop, which the warehouse does not know. */
    long order(String code, int items) {
        return orders().add(NewOrder.by(Person.ALL.get(0)).line(code, items).payment(2, "PENDING_ACTIVATION"));
    }

    /** A new order that stands in the warehouse. */
    long sent(String code, int items) {
        long id = order(code, items);
        send();
        return id;
    }

    /** Brings all orders to the warehouse. */
    void send() {
        runAll("order-sync");
    }

    /** Completes in the shop what has left. */
    void deliver() {
        runAll("delivery-sync");
    }

    private void runAll(String job) {
        expect(launch(job, RunOptions.ORDINARY), ExitCode.COMPLETED);
        forgetCalls();
    }

    /** The shop's physical quantity. */
    int quantity(String code) {
        return products().stock(code).get("quantity").asInt();
    }

    /** What the shop would sell. */
    int balance(String code) {
        var item = products().stock(code);
        return item.get("quantity").asInt() - item.get("reserved").asInt();
    }

    /** What became of each item that was not unchanged, by its label: action, reason and detail as far as there are any. */
    Map<String, String> outcomes(RunResult result) {
        return items(result).stream()
                .collect(
                        Collectors.toMap(ReportItem::label, TestStore::withDetail, (one, other) -> one + ", " + other));
    }

    @Nullable
    String outcome(RunResult result, String label) {
        return outcomes(result).get(label);
    }

    /** The reasons of the open attention items, by their labels. */
    @Override
    public Map<String, String> reasons(String job) {
        return attention(job).stream().collect(Collectors.toMap(AttentionItem::label, AttentionItem::reason));
    }

    /** What was written, to either side: the last parts of the paths. */
    List<String> writes() {
        return Stream.concat(
                        shop().requests().stream()
                                .filter(call -> !call.method().equals("GET"))
                                .map(call -> call.path().replaceAll(".*/", "") + " " + call.body()),
                        warehouse().requests().stream()
                                .filter(call -> !call.method().equals("GET"))
                                .map(SandboxCall::toString))
                .toList();
    }
}
