package dev.stockbridge.order.mapping;

import static dev.stockbridge.order.mapping.MappingFixture.comment;
import static dev.stockbridge.order.mapping.MappingFixture.map;
import static dev.stockbridge.order.mapping.MappingFixture.order;
import static dev.stockbridge.order.mapping.MappingFixture.parked;
import static dev.stockbridge.order.mapping.MappingFixture.sent;
import static dev.stockbridge.order.mapping.MappingFixture.shipping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.file.SettingsFixture;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Texts at the warehouse's limits go, texts beyond them are named to a person and never cut. */
class LengthsTest {

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("texts")
    void letsATextAtItsLimitGoAndParksTheNext(String place, int most, BiConsumer<ObjectNode, String> put) {
        var longest = "ä".repeat(most - 1) + "ö";

        assertThat(sent(order -> put.accept(order, longest)).at(place).stringValue())
                .isEqualTo(longest);
        var parked = parked(order -> put.accept(order, longest + "Ö"));

        assertThat(parked.reason()).isEqualTo(Reason.FIELD_TOO_LONG);
        assertThat(parked.detail())
                .contains((most + 1) + " characters")
                .contains(Integer.toString(most))
                .doesNotContain("ä".repeat(3));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                text("/consignee/name", 200, LengthsTest::name),
                text(
                        "/consignee/address1",
                        200,
                        (order, text) ->
                                shipping(a -> a.put("street_address", text)).accept(order)),
                text(
                        "/consignee/postCode",
                        50,
                        (order, text) ->
                                shipping(a -> a.put("postal_code", text)).accept(order)),
                text(
                        "/consignee/city",
                        200,
                        (order, text) -> shipping(a -> a.put("city", text)).accept(order)),
                text(
                        "/orderRemark",
                        500,
                        (order, text) -> comment(order, "2026-11-10T12:00:00+02:00", "PUBLIC", text)));
    }

    @Test
    void countsSignsAndNotTheirHalves() {
        assertThat(map(order(shipping(address -> address.put("city", "🏠".repeat(200))))))
                .isInstanceOf(MappedOrder.Ready.class);
    }

    @Test
    void addsUpAllPublicCommentsWithTheirLineBreaks() {
        var parked = parked(order -> {
            comment(order, "2026-11-10T12:00:00+02:00", "PUBLIC", "a".repeat(250));
            comment(order, "2026-11-10T12:00:01+02:00", "PUBLIC", "b".repeat(250));
        });

        assertThat(parked.detail()).contains("501");
    }

    @Test
    void knowsTheLimitOfAnArticleNumber() {
        var mapping = new OrderMapping(SettingsFixture.store("orders"));
        var unit = ProductReference.ofProduct(101);

        assertThat(mapping.map(order(one -> {}), "1042", Map.of(unit, "A".repeat(100)), Map.of()))
                .isInstanceOf(MappedOrder.Ready.class);
        assertThat(mapping.map(order(one -> {}), "1042", Map.of(unit, "A".repeat(101)), Map.of()))
                .isInstanceOfSatisfying(
                        MappedOrder.Parked.class,
                        parked -> assertThat(parked.reason()).isEqualTo(Reason.FIELD_TOO_LONG));
    }

    private static void name(ObjectNode order, String text) {
        shipping(address -> address.put("first_name", "").put("last_name", text))
                .accept(order);
    }

    private static Arguments text(String place, int most, BiConsumer<ObjectNode, String> put) {
        return Arguments.of(place, most, put);
    }
}
