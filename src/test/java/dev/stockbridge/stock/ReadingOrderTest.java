package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import org.junit.jupiter.api.Test;

/** What is sent between two readings is counted too little for once, and never twice. */
class ReadingOrderTest {

    private final StockStore store = StockStore.fresh();

    @Test
    void readsTheOrdersBeforeTheStockThatTheyAreTakenOff() {
        store.units(1);
        store.lies("U-000", 9);
        long id = store.order("U-000", 3);
        store.warehouse()
                .misbehave(Faults.after(request -> request.path().endsWith("/articles"), () -> sent(id))
                        .times(1));

        store.runWell();

        assertThat(store.balance("U-000")).isLessThanOrEqualTo(6);
    }

    private void sent(long id) {
        var line = store.orders().get(id).at("/products/0/id").asString();
        store.there().seed(Long.toString(id), order -> SandboxWarehouseOrders.line(order, line, "U-000", 3));
        store.sql()
                .update(
                        "insert into order_link (store, order_id, order_number, state) values (?, ?, ?, 'open')",
                        store.id(),
                        id,
                        Long.toString(id));
    }
}
