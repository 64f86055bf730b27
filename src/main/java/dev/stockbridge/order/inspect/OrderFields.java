package dev.stockbridge.order.inspect;

import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.inspect.FieldComparison;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.mapping.MappedOrder;
import dev.stockbridge.order.mapping.OrderInput;
import dev.stockbridge.order.mapping.OrderMapping;
import dev.stockbridge.settings.OrderSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An order field by field: what the shop has, what is sent by the mapping, and what the warehouse shows. Personal. */
final class OrderFields {

    private final OrderMapping mapping;
    private final OrderInput input;

    /** @param shippingMethods the names of the shop's shipping methods by id */
    OrderFields(OrderMapping mapping, Order order, Map<Long, String> shippingMethods) {
        this.mapping = mapping;
        this.input = new OrderInput(order, mapping.number(order.id()), shippingMethods);
    }

    /** All fields of the order with their values in the shop and in the warehouse, including payments and order lines. */
    List<Field> explained(MappedOrder mapped, @Nullable OrderState state, OrderSettings settings) {
        var sent = body(mapped);
        var comparison = comparison(sent, state);
        return Stream.of(
                        comparison.of(mapping.headRules().stream()),
                        Stream.of(payments(settings)),
                        comparison.of(mapping.recipientRules().stream()),
                        new OrderLineFields(input.order(), sent, state).all())
                .flatMap(fields -> fields)
                .toList();
    }

    /** The fields of the head and of the recipient. */
    Stream<Field> withoutLines(MappedOrder mapped, @Nullable OrderState state) {
        return comparison(body(mapped), state)
                .of(Stream.concat(mapping.headRules().stream(), mapping.recipientRules().stream()));
    }

    private FieldComparison<OrderInput, OrderState> comparison(@Nullable ObjectNode sent, @Nullable OrderState state) {
        return new FieldComparison<>(input, rule -> sent == null ? null : sent.at(rule.pointer()), state);
    }

    private static @Nullable ObjectNode body(MappedOrder mapped) {
        return mapped instanceof MappedOrder.Ready ready ? ready.document().toJson() : null;
    }

    /** The payments are not sent; they decide whether the order is. */
    private Field payments(OrderSettings settings) {
        return new Field(
                "payments",
                input.order().payments().stream()
                        .map(payment -> payment.status() + " "
                                + (payment.amount() == null
                                        ? null
                                        : payment.amount().toPlainString()) + " by method "
                                + payment.paymentMethodId())
                        .collect(Collectors.joining(" | ")),
                "orders.release: " + settings.release().name().toLowerCase(Locale.ROOT),
                null,
                null,
                false);
    }
}
