package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Explained;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.Person;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@code explain order} tells is what order-sync does, and telling it changes nothing. */
class ExplainedOrdersTest {

    @Test
    void showsAnOrderThatWent() {
        var store = OrderStore.fresh();
        long id = store.orders().add(OrderStore.order().shippingMethod(3).comment("PUBLIC", "Kiitos!"));
        store.runWell();

        var explained = explain(store, id);

        assertThat(explained.differing()).isEmpty();
        assertThat(explained.fact("a run now")).isEqualTo("unchanged");
        assertThat(explained.fact("content")).isEqualTo("as it was last sent");
        assertThat(explained.fact("link")).contains("order number " + id, ", open, ");
        assertThat(explained.fact("last outcome of order-sync")).startsWith("created; in execution ");
        assertThat(explained.fact("last run of order-sync")).contains("COMPLETED, code 0");
        assertThat(explained.fact("orders read up to")).isEqualTo(store.cursor().toString());
        assertThat(explained.field("name").held())
                .isEqualTo(
                        Person.ALL.get(0).firstName() + " " + Person.ALL.get(0).lastName());
        assertThat(explained.field("order remark").send()).isEqualTo("Kiitos!");
        assertThat(explained.field("way of delivery").shop()).contains("3 Posti");
        assertThat(explained
                        .field("line " + store.line(id, 0) + ": number of items")
                        .held())
                .isEqualTo("2");
    }

    @Test
    void showsWhatIsStillToGo() {
        var store = OrderStore.fresh();
        long id = store.add();

        var explained = explain(store, id);

        assertThat(explained.fact("a run now")).isEqualTo("created");
        assertThat(explained.fact("link")).contains("never sent");
        assertThat(explained.fact("warehouse")).isEqualTo("has no order " + id);
        assertThat(explained.field("line " + store.line(id, 0) + ": article").send())
                .as("its article is not there yet, either")
                .isEqualTo("CUP");
        assertThat(explained.differing()).as("there is nothing to differ from").isEmpty();
        store.runWell();
    }

    @Test
    void showsAnOrderThatIsLocked() {
        var store = OrderStore.fresh();
        long id = store.add();
        store.runWell();
        store.there().allocate(OrderStore.key(id));
        store.orders().quantity(id, store.line(id, 0), 5);
        store.run(ExitCode.ATTENTION);

        var explained = explain(store, id);

        assertThat(explained.fact("a run now")).startsWith("order-locked (warehouse status ");
        assertThat(explained.fact("attention of order-sync")).contains("order-locked", "1 time");
        assertThat(explained.fact("content")).isEqualTo("has changed since it was last sent");
        assertThat(explained.differing()).contains("customer price", "line " + store.line(id, 0) + ": number of items");
    }

    @Test
    void showsAnOrderThatWaitsForItsPayment() {
        var store = OrderStore.fresh(StoreKind.ORDERS_SETTLED);
        long id = store.orders().add(OrderStore.order().payment(2, "OPEN"));
        store.runWell();

        var explained = explain(store, id);

        assertThat(explained.fact("a run now")).isEqualTo("skipped, awaiting-payment");
        assertThat(explained.fact("last outcome of order-sync")).startsWith("skipped, awaiting-payment; in execution");
        assertThat(explained.field("payments").shop()).contains("OPEN", "method 2");
        assertThat(explained.field("payments").rule()).isEqualTo("orders.release: settled");
    }

    @Test
    void showsAnOrderThatNeverQualified() {
        var store = OrderStore.fresh();
        long old = store.orders().add(OrderStore.order().createdAt(Instant.parse("2019-05-01T10:00:00Z")));
        long delivered = store.add();
        store.orders().complete(delivered, "JJFI-1");
        store.runWell();

        assertThat(explain(store, old).fact("a run now"))
                .startsWith("leaves it alone: it was never sent, and last changed before 2020-01-01T00:00:00Z");
        assertThat(explain(store, old).fact("last outcome of order-sync")).startsWith("none");
        assertThat(explain(store, delivered).fact("a run now"))
                .isEqualTo("leaves it alone: the shop has delivered it, and it was never sent");
    }

    @Test
    void showsALineThatIsGoneFromTheShop() {
        var store = OrderStore.fresh();
        long id = store.orders().add(OrderStore.order().line("TEA", 1));
        store.runWell();
        long tea = store.line(id, 1);
        store.orders().removeLine(id, tea);

        var field = explain(store, id).field("line " + tea + ": number of items");

        assertThat(field.send()).isEqualTo("0");
        assertThat(field.held()).isEqualTo("1");
        assertThat(field.differs()).isTrue();
    }

    @Test
    void showsAnOrderThatWasCancelled() {
        var store = OrderStore.fresh();
        long id = store.add();
        store.runWell();
        store.orders().cancel(id);

        assertThat(explain(store, id).fact("a run now")).isEqualTo("cancelled");
        store.runWell();
        assertThat(explain(store, id).fact("a run now")).isEqualTo("leaves it alone: it is cancelled on both sides");
    }

    @Test
    void showsWhatDeliverySyncSaysOfIt() {
        var store = OrderStore.fresh();
        long id = store.add();
        store.runWell();
        assertThat(explain(store, id).knows("last outcome of delivery-sync")).isFalse();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.orders().cancel(id);
        store.application()
                .launcher()
                .run(new RunRequest("delivery-sync", store.id(), "deliveries", RunOptions.ORDINARY));

        assertThat(explain(store, id).fact("attention of delivery-sync")).contains("shipped-but-cancelled");
    }

    @Test
    void knowsNothingOfAnOrderThatDoesNotExist() {
        var store = OrderStore.fresh();

        assertThat(Explained.all(store, "order", "987654")).isEmpty();
        assertThat(Explained.all(store, "order", "no number")).isEmpty();
    }

    @Test
    void takesTheNumberInTheWarehouseToo() {
        var store = OrderStore.fresh(StoreKind.ORDERS_PREFIXED);
        long id = store.add();
        store.runWell();

        assertThat(Explained.one(store, "order", "WEB-" + id)
                        .field("order number")
                        .held())
                .isEqualTo("WEB-" + id);
    }

    private static Explained explain(OrderStore store, long id) {
        return Explained.one(store, "order", OrderStore.key(id));
    }
}
