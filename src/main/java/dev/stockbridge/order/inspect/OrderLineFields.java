package dev.stockbridge.order.inspect;

import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.inspect.FieldComparison;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.mapping.OrderLineFieldRules;
import dev.stockbridge.order.mapping.OrderLineInWarehouse;
import dev.stockbridge.order.mapping.OrderLineInput;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an order field by field, including those that only one side has. */
final class OrderLineFields {

    private final Order order;
    private final @Nullable ObjectNode sent;
    private final @Nullable OrderState state;

    /** @param sent the body of the order; null where it cannot be sent */
    OrderLineFields(Order order, @Nullable ObjectNode sent, @Nullable OrderState state) {
        this.order = order;
        this.sent = sent;
        this.state = state;
    }

    /** The fields of all lines: those of the shop in its order, then those of the warehouse alone. */
    Stream<Field> all() {
        var inShop =
                order.lines().stream().map(line -> Long.toString(line.id())).collect(Collectors.toSet());
        return Stream.concat(
                order.lines().stream().flatMap(line -> fields(Long.toString(line.id()), line)),
                Stream.ofNullable(state)
                        .flatMap(shown -> shown.lines().stream())
                        .map(OrderState.Line::rowNumber)
                        .filter(row -> !inShop.contains(row))
                        .flatMap(row -> fields(row, null)));
    }

    private Stream<Field> fields(String row, @Nullable OrderLine shop) {
        var send = send(row);
        var held = state == null ? null : OrderLineInWarehouse.of(state, row);
        var leaves = sent != null && send == null && held != null && held.line() != null;
        var comparison = new FieldComparison<OrderLineInput, OrderLineInWarehouse>(
                shop == null ? null : new OrderLineInput(shop, Map.of(), ""),
                rule -> send == null ? null : send.at(rule.pointer()),
                held);
        return OrderLineFieldRules.rows().stream()
                .flatMap(rule -> comparison
                        .of(Stream.of(rule))
                        .map(field -> leaves && rule.member().equals(OrderLineFieldRules.NUMBER_OF_ITEMS)
                                ? leaving(field, shop)
                                : field)
                        .map(named(row)));
    }

    private @Nullable JsonNode send(String row) {
        return sent == null
                ? null
                : sent.path("orderLines")
                        .valueStream()
                        .filter(line -> row.equals(line.path("rowNumber").asString()))
                        .findFirst()
                        .orElse(null);
    }

    /** The number of items of a line that is removed from the warehouse's order. */
    private static Field leaving(Field field, @Nullable OrderLine shop) {
        var rule = shop == null
                ? "gone from the shop: removed there too"
                : "not left to ship in the shop: removed there too";
        return new Field(field.name(), field.shop(), rule, "0", field.held(), field.comparable());
    }

    private static Function<Field, Field> named(String row) {
        return field -> new Field(
                "line " + row + ": " + field.name(),
                field.shop(),
                field.rule(),
                field.send(),
                field.held(),
                field.comparable());
    }
}
