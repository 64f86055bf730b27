package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.RefusalStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A 404 that speaks of the order is a refusal of it; one on an address that should exist is the system's. */
class NotFoundTest {

    private static final String ORDERS = ".*/orders";

    private final OrderStore store = OrderStore.fresh();

    @Test
    void parksTheOrderWhoseArticleTheWarehouseDoesNotFindAndSendsTheOthers() {
        long first = store.add();
        long refused = store.add();
        long last = store.add();
        store.warehouse()
                .switchTo(s -> s.withRefusalStyle(RefusalStyle.NOT_FOUND)
                        .withOrdersAccepted(
                                order -> order.get("goodsOwnerOrderId").asLong() != refused));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(
                        OrderStore.key(first), "created",
                        OrderStore.key(refused), "attention rejected-by-warehouse",
                        OrderStore.key(last), "created"));
        assertThat(store.attention().get(0).detail()).startsWith("answered 404");
        assertThat(store.there().count()).isEqualTo(2);
    }

    @Test
    void endsTheRunWhereTheAddressIsNotKnown() {
        store.add();
        store.warehouse().misbehave(Faults.answers(404).onlyFor("PUT", ORDERS));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.attention()).isEmpty();
    }

    @Test
    void endsTheRunWhereTheGoodsOwnerIsNotKnown() {
        store.add();
        store.runWell();
        store.add();
        store.warehouse()
                .misbehave(
                        Faults.says(404, "Goods owner 7 not found.").onlyFor("PUT", ORDERS),
                        Faults.says(404, "Goods owner 7 not found.").onlyFor("GET", ORDERS));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.attention()).isEmpty();
    }

    @Test
    void takesNoOrderForGoneFromAShopThatServesNoOrders() {
        long refused = store.add();
        store.warehouse().switchTo(s -> s.withOrdersAccepted(order -> false));
        store.run(ExitCode.ATTENTION);
        store.shop().misbehave(Faults.answers(404).onlyFor("GET", ".*/orders(/.*)?"));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(refused), "rejected-by-warehouse"));
    }
}
