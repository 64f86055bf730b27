package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.fault.MemberFaults;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** A shop that writes no id as zero or as an empty text, and booleans as numbers, has the same orders as any other. */
class NoneIsNoIdTest {

    private final OrderStore store = OrderStore.fresh();

    static Stream<JsonNode> none() {
        return Stream.of(
                IntNode.valueOf(0), StringNode.valueOf("0"), StringNode.valueOf(""), MissingNode.getInstance());
    }

    @ParameterizedTest
    @MethodSource("none")
    void sendsAnOrderWhoseIdsAreNone(JsonNode none) {
        store.shop().misbehave(MemberFaults.writesNoIdAs(none));
        long order = store.orders().add(OrderStore.order().line("TEA", 1).shippingMethod(null));

        assertThat(store.outcome(store.runWell(), order)).isEqualTo("created");
        assertThat(store.ships(order)).hasSize(2);
        assertThat(store.there(order).at("/orderInfo/wayOfDelivery/code").isMissingNode()
                        || store.there(order).at("/orderInfo/wayOfDelivery").isNull())
                .isTrue();

        store.shop().behave();
        store.orders().touch(order);
        assertThat(store.outcome(store.runWell(), order)).isNull();
    }

    @ParameterizedTest
    @MethodSource("booleans")
    void readsBooleansThatAreNumbersOrTexts(JsonNode yes, JsonNode no) {
        store.shop().misbehave(MemberFaults.writesBooleansAs(yes, no));
        long order = store.add();

        assertThat(store.outcome(store.runWell(), order)).isEqualTo("created");
    }

    static Stream<Arguments> booleans() {
        return Stream.of(
                Arguments.of(IntNode.valueOf(1), IntNode.valueOf(0)),
                Arguments.of(StringNode.valueOf("1"), StringNode.valueOf("0")),
                Arguments.of(StringNode.valueOf("true"), StringNode.valueOf("false")));
    }
}
