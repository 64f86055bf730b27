package dev.stockbridge.order.mapping;

import dev.stockbridge.field.MemberValues;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.outcome.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Maps the lines that ship: pieces that are still to leave, neither downloads nor returns. */
public final class OrderLines {

    private OrderLines() {}

    /** The units that the order's shipping lines name, those that have left included. */
    public static Set<ProductReference> references(Order order) {
        return order.beforeDelivery()
                .linesToLeave()
                .map(OrderLines::reference)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** In how many parts the rest of the order is to leave; returns and what has left are not among them. */
    public static int deliveries(Order order) {
        return (int) order.shipments().stream()
                .filter(shipment -> !shipment.isReturn() && !shipment.isComplete())
                .count();
    }

    /** Whether a bundle is spread over several lines: the whole and its parts, or the parts alone. */
    static boolean hasABundle(Order order) {
        return order
                .linesToLeave()
                .filter(line -> line.bundleId() != null)
                .collect(Collectors.groupingBy(dev.stockbridge.mycashflow.OrderLine::bundleId, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(lines -> lines > 1);
    }

    /** Maps the lines that ship, by the field rules. */
    static Mapped map(Order order, Map<ProductReference, String> articles, String currencyCode) {
        var mapped = new Mapped(new ArrayList<>(), Json.MAPPER.createArrayNode(), null, null);
        for (var line : order.linesToLeave().toList()) {
            if (line.quantity() == null) {
                return Mapped.parked(Reason.UNREADABLE, "line " + line.id() + " does not say how many");
            }
            var input = new OrderLineInput(line, articles, currencyCode);
            if (input.article() == null) {
                var reference = reference(line);
                var what = reference == null
                        ? " names no product"
                        : " names product " + reference + ", which has no article";
                return Mapped.parked(Reason.UNKNOWN_ARTICLE, "line " + line.id() + what);
            }
            mapped = mapped.with(input, MemberValues.of(OrderLineFieldRules.rows(), input, " of line " + line.id()));
        }
        return mapped;
    }

    /** The unit that a line names; null if it names no product. */
    public static @Nullable ProductReference reference(dev.stockbridge.mycashflow.OrderLine line) {
        return line.productId() == null
                ? null
                : new ProductReference(line.productId(), line.variationId() == null ? 0 : line.variationId());
    }

    /** The article number of the unit that a line names; null if it names no product, or one without an article. */
    public static @Nullable String article(
            dev.stockbridge.mycashflow.OrderLine line, Map<ProductReference, String> articles) {
        var reference = reference(line);
        return reference == null ? null : articles.get(reference);
    }

    /**
     * The mapped lines.
     *
     * @param byReference what the lines' part of the fingerprint is made from: articles by their product references
     * @param tooLong the first text that is too long; null when all fit
     * @param problem why the lines cannot be sent, or null
     */
    record Mapped(
            List<OrderLine> lines,
            ArrayNode byReference,
            @Nullable String tooLong,
            MappedOrder.@Nullable Parked problem) {

        static Mapped parked(Reason reason, String detail) {
            return new Mapped(List.of(), Json.MAPPER.createArrayNode(), null, new MappedOrder.Parked(reason, detail));
        }

        private Mapped with(OrderLineInput input, MemberValues values) {
            lines.add(new OrderLine(
                    values.text("rowNumber"),
                    values.text("articleNumber"),
                    values.required("numberOfItems", BigDecimal.class),
                    values.number("lineTotalCustomsValue"),
                    values.value("prices", OrderLine.Prices.class)));
            byReference
                    .addArray()
                    .add(input.line().id())
                    .add(String.valueOf(reference(input.line())))
                    .add(values.number("numberOfItems"))
                    .add(values.number("lineTotalCustomsValue"))
                    .add(input.currencyCode());
            return new Mapped(lines, byReference, tooLong == null ? values.tooLong() : tooLong, problem);
        }
    }
}
