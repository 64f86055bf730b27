package dev.stockbridge.inspect;

import dev.stockbridge.field.FieldRule;
import dev.stockbridge.inspect.Explanation.Field;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one item on both sides, by their rules.
 *
 * @param source the item in the shop; null where the shop does not have it
 * @param sent what is sent by a rule; JSON, a number or a text
 * @param warehouse the item in the warehouse; null where the warehouse does not have it
 */
public record FieldComparison<S, W>(
        @Nullable S source,
        Function<FieldRule<S, W>, @Nullable Object> sent,
        @Nullable W warehouse) {

    /** The fields of those of the rules that are shown, in their order. */
    public Stream<Field> of(Stream<FieldRule<S, W>> rules) {
        return rules.flatMap(rule -> Stream.ofNullable(rule.shown()).map(shown -> field(rule, shown)));
    }

    private Field field(FieldRule<S, W> rule, FieldRule.Display<S, W> shown) {
        var held = warehouse == null ? FieldRule.NOT_SHOWN : shown.warehouse().apply(warehouse);
        return new Field(
                rule.name(),
                source == null ? null : text(shown.shop().apply(source)),
                shown.words().apply(source),
                text(sent.apply(rule)),
                held == FieldRule.NOT_SHOWN ? null : text(held),
                held != FieldRule.NOT_SHOWN);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof JsonNode node) {
            return node.isMissingNode() || node.isNull()
                    ? null
                    : node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    @Override
    public String toString() {
        return "FieldComparison";
    }
}
