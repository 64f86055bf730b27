package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.MemberFaults;
import dev.stockbridge.sandbox.fault.RawFaults;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer that no real shop or warehouse gives ends no run and keeps no other order waiting. */
@Timeout(120)
class HostileAnswersTest {

    private static final String MARK = "8777666";

    private final OrderStore store = OrderStore.fresh();

    static Stream<Arguments> numbers() {
        return Map.<String, BiConsumer<ObjectNode, Integer>>of(
                        "total", (order, mark) -> order.put("total", mark),
                        "unit_price", (order, mark) -> line(order).put("unit_price", mark),
                        "quantity", (order, mark) -> line(order).put("quantity", mark),
                        "vat_rate", (order, mark) -> line(order).put("vat_rate", mark))
                .entrySet()
                .stream()
                .flatMap(member -> Stream.of("1e50000000", "1e999999999", "1e-20000", "1e99999999999", "9".repeat(300))
                        .map(number -> Arguments.of(member.getKey(), number, member.getValue())));
    }

    @ParameterizedTest(name = "{1} as {0}")
    @Cases(quick = 3, from = "numbers")
    void parksAnOrderWithANumberBeyondAllLimits(String member, String number, BiConsumer<ObjectNode, Integer> put) {
        store.shop().checkAnswers(false);
        store.add();
        long bad = store.add();
        store.add();
        store.orders().edit(bad, order -> put.accept(order, Integer.valueOf(MARK)));
        store.shop()
                .misbehave(
                        RawFaults.writes(MARK, number),
                        MemberFaults.losesOfOrder(
                                member.equals("total") ? bad : 0,
                                () -> IntNode.valueOf(Integer.parseInt(MARK)),
                                "total"));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(bad), "unreadable"));
        assertThat(store.there().count()).isEqualTo(2);
    }

    @Test
    @Tag("thorough")
    void parksAnOrderWithAByteThatIsNoUtf8() {
        store.add();
        long bad = store.orders().add(OrderStore.order().comment("PUBLIC", MARK));
        store.add();
        store.shop().misbehave(RawFaults.writes(MARK, "\u00FF"));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(bad), "unreadable"));
        assertThat(store.there().count()).isEqualTo(2);
        store.run(ExitCode.ATTENTION);
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), bad)).isEqualTo("created");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void takesAShopThatServesNothingReadableForBroken() {
        store.add();
        store.add();
        store.shop().misbehave(RawFaults.writes("\"data\"", "\"\u00FF\"").onlyFor("GET", ".*/orders(/.*)?"));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void readsShippingMethodsThatClaimToHaveNoEnd() {
        store.shop().misbehave(RawFaults.claimsPages(".*/shipping-methods", Integer.MAX_VALUE));
        long order = store.add();

        assertThat(store.outcome(store.runWell(), order)).isEqualTo("created");
        assertThat(store.shop().count("GET", ".*/shipping-methods")).isLessThan(5);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {".*/shipping-methods", ".*/orders"})
    void endsAListThatIsTheSamePageForEver(String path) {
        var longAgo = store.clock().instant().minus(Duration.ofMinutes(5));
        store.add(longAgo);
        store.add(longAgo);
        store.shop().misbehave(RawFaults.repeatsTheFirstPage(path));

        var run = store.run();

        assertThat(run.exitCode()).isIn(ExitCode.COMPLETED, ExitCode.UNREACHABLE);
        assertThat(store.shop().count("GET", path)).isLessThan(60);
        store.shop().behave();
        store.runWell();
        assertThat(store.there().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"\\u0000", "\u00FF"})
    void goesOnWhenTheWarehousesTextsHoldWhatNoDatabaseTakes(String bytes) {
        store.warehouse().checkAnswers(false);
        long order = store.add();
        store.runWell();
        store.warehouse().misbehave(RawFaults.writes("\"text\":\"", "\"text\":\"" + bytes));
        store.there().status(OrderStore.key(order), 400);
        store.orders().quantity(order, store.line(order, 0), 3);
        long second = store.add();

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(order), "order-locked"));
        assertThat(store.outcome(run, second)).isEqualTo("created");
    }

    private static ObjectNode line(ObjectNode order) {
        return (ObjectNode) order.at("/products/0");
    }
}
