package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.RefusalStyle;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.node.ObjectNode;

/** An order follows its edits for as long as the warehouse has not begun with it. */
class UpdatesTest {

    private final OrderStore store = OrderStore.fresh();

    @ParameterizedTest
    @Cases(quick = 1)
    void sendsTheWholeOrderAgain(PutSemantics semantics) {
        store.warehouse().switchTo(s -> s.withPutSemantics(semantics));
        long id = store.orders().add(OrderStore.order().comment("PUBLIC", "Soita"));
        store.runWell();
        var before = store.there(id);
        store.writes();

        store.orders().quantity(id, store.line(id, 0), 5);
        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("updated");
        assertThat(store.writes()).isEqualTo(Map.of("PUT", 1L));
        assertThat(store.ships(id).values()).containsExactly("5 CUP");
        for (var member :
                new String[] {"consignee", "orderRemark", "wayOfDelivery", "deliveryDate", "goodsOwnerOrderId"}) {
            assertThat(store.there(id).get(member)).isEqualTo(before.get(member));
        }
        assertThat(store.violations()).isEmpty();
    }

    @Test
    void leavesWhatTheWarehouseAddedToAnOrderAsItIs() {
        long id = store.add();
        store.runWell();
        store.there().addRow(OrderStore.key(id), "W-1", "PACKAGE", 1);
        store.there().unpick(OrderStore.key(id), "W-1");

        store.orders().quantity(id, store.line(id, 0), 5);
        store.runWell();

        assertThat(store.warehouse().requests())
                .filteredOn(call -> call.method().equals("PUT"))
                .allSatisfy(call -> assertThat(call.body()).doesNotContain("PACKAGE"));
    }

    @Test
    void writesNothingWhereNothingChanged() {
        long id = store.add();
        store.runWell();
        store.writes();

        store.orders().touch(id);
        var run = store.runWell();

        assertThat(store.outcomes(run)).isEmpty();
        assertThat(store.report(run).counts().unchanged()).isEqualTo(1);
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"REPLACE, false", "REPLACE, true", "MERGE, false", "MERGE, true"})
    void removesALineThatWasRemoved(PutSemantics semantics, boolean zeroLinesKept) {
        store.warehouse().switchTo(s -> s.withPutSemantics(semantics).withZeroLinesKept(zeroLinesKept));
        long id = store.orders().add(OrderStore.order().line("TEA", 3).line("BAG", 1));
        store.runWell();
        assertThat(store.ships(id)).hasSize(3);
        store.writes();

        store.orders().removeLine(id, store.line(id, 1));
        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("updated");
        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "1 BAG");
        assertThat(store.writes()).isEqualTo(Map.of("PUT", semantics == PutSemantics.MERGE ? 2L : 1L));
        store.orders().touch(id);
        store.runWell();
        assertThat(store.writes()).isEmpty();
        store.orders().addLine(id, "TEA", 1);
        store.runWell();
        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "1 BAG", "1 TEA");
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void removesALineThoughReadingsLagBehind(PutSemantics semantics) {
        store.warehouse().switchTo(s -> s.withPutSemantics(semantics).withReadLag(2));
        long id = store.orders().add(OrderStore.order().line("TEA", 3));
        store.runWell();

        store.orders().removeLine(id, store.line(id, 1));
        store.run();
        store.warehouse().switchTo(s -> s.withReadLag(0));
        store.run();

        assertThat(store.ships(id).values()).containsExactly("2 CUP");
        assertThat(store.attention()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"REPLACE, false", "MERGE, false", "REPLACE, true", "MERGE, true"})
    void shipsBothOfTwoLinesWithOneArticle(PutSemantics semantics, boolean lastLineWins) {
        store.warehouse().switchTo(s -> s.withPutSemantics(semantics).withLastLineOfAnArticleWinning(lastLineWins));
        long id = store.orders().add(OrderStore.order().line("CUP", 3).line("TEA", 1));

        store.runWell();

        assertThat(store.ships(id).values())
                .containsExactlyInAnyOrder(
                        lastLineWins ? new String[] {"5 CUP", "1 TEA"} : new String[] {"2 CUP", "3 CUP", "1 TEA"});
        store.orders().quantity(id, store.line(id, 1), 1);
        store.runWell();
        assertThat(store.ships(id).values())
                .containsExactlyInAnyOrder(
                        lastLineWins ? new String[] {"3 CUP", "1 TEA"} : new String[] {"2 CUP", "1 CUP", "1 TEA"});
        store.writes();
        store.orders().touch(id);
        store.runWell();
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"320", "400", "450", "500", "150", "800"})
    void parksAChangeOfAnOrderThatTheWarehouseHasBegunWith(int status) {
        long id = store.add();
        store.runWell();
        store.there().status(OrderStore.key(id), status);
        store.writes();

        store.orders().quantity(id, store.line(id, 0), 5);
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention order-locked");
        assertThat(store.attention().get(0).detail()).contains(Integer.toString(status));
        assertThat(store.writes()).isEmpty();
        assertThat(store.ships(id).values()).containsExactly("2 CUP");
    }

    @Test
    void parksAChangeOfALinesPriceAlone() {
        long id = store.add();
        store.runWell();
        store.there().status(OrderStore.key(id), 320);

        store.orders()
                .edit(id, order -> ((ObjectNode) order.at("/products/0")).put("unit_price", new BigDecimal("8.00")));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention order-locked");
    }

    @Test
    void usesTheStatusesThatTheSettingsName() {
        var until200 = OrderStore.fresh(StoreKind.ORDERS_UNTIL_RELEASED);
        long id = until200.add();
        until200.runWell();
        until200.there().status(OrderStore.key(id), 300);

        until200.orders().quantity(id, until200.line(id, 0), 5);

        assertThat(until200.outcome(until200.run(), id)).isEqualTo("attention order-locked");
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void takesARefusalForABusinessOutcomeAndSendsTheChangeOnceItCan(RefusalStyle style) {
        long id = store.add();
        store.runWell();
        store.writes();
        store.warehouse().switchTo(s -> s.withRefusalStyle(style).withOrdersAccepted(order -> false));

        store.orders().quantity(id, store.line(id, 0), 5);
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention order-locked");
        assertThat(store.writes()).isEqualTo(Map.of("PUT", 1L));
        store.warehouse().switchTo(s -> s.withOrdersAccepted(order -> true));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("updated");
        assertThat(store.attention()).isEmpty();
        assertThat(store.ships(id).values()).containsExactly("5 CUP");
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void takesARefusalOfANewOrderForABusinessOutcome(RefusalStyle style) {
        store.warehouse().switchTo(s -> s.withRefusalStyle(style).withOrdersAccepted(order -> false));
        long id = store.add();

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention rejected-by-warehouse");
        assertThat(store.writes()).isEqualTo(Map.of("PUT", 1L));
        store.warehouse().switchTo(s -> s.withOrdersAccepted(order -> true));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void closesTheItemOfAnEditThatIsTakenBack() {
        long id = store.add();
        store.runWell();
        store.there().pick(OrderStore.key(id));
        store.orders().quantity(id, store.line(id, 0), 5);
        store.run(ExitCode.ATTENTION);
        store.writes();

        store.orders().quantity(id, store.line(id, 0), 2);
        store.runWell();

        assertThat(store.attention()).isEmpty();
        assertThat(store.writes()).isEmpty();
    }
}
