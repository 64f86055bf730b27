package dev.stockbridge.orders;

import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.ShownOrder;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of an order field by field, those that stand on one side alone among them. */
final class OrderLineFields {

    private final Order order;
    private final @Nullable OrderDocument sent;
    private final @Nullable OrderState state;

    OrderLineFields(Order order, @Nullable OrderDocument sent, @Nullable OrderState state) {
        this.order = order;
        this.sent = sent;
        this.state = state;
    }

    void addTo(List<Field> fields) {
        order.lines().forEach(line -> line(fields, Long.toString(line.id()), line));
        var known = new TreeSet<String>();
        order.lines().forEach(line -> known.add(Long.toString(line.id())));
        if (state != null) {
            state.lines().stream()
                    .map(OrderState.Line::rowNumber)
                    .filter(row -> !known.contains(row))
                    .forEach(row -> line(fields, row, null));
        }
    }

    private void line(List<Field> fields, String row, dev.stockbridge.mycashflow.@Nullable OrderLine shop) {
        var send = sent == null
                ? null
                : sent.orderLines().stream()
                        .filter(line -> line.rowNumber().equals(row))
                        .findFirst()
                        .orElse(null);
        var held = state == null
                ? null
                : state.lines().stream()
                        .filter(line -> line.rowNumber().equals(row))
                        .findFirst()
                        .orElse(null);
        var name = "line " + row + ": ";
        fields.add(new Field(
                name + "article",
                shop == null ? null : shop.productCode() + " " + shop.productName(),
                "the article of product " + (shop == null ? "-" : reference(shop)),
                OrderFields.of(send, OrderLine::articleNumber),
                OrderFields.of(held, OrderState.Line::articleNumber),
                state != null));
        var ships = send != null || held == null || sent == null;
        fields.add(new Field(
                name + "number of items",
                OrderFields.text(OrderFields.of(shop, one -> one.quantity())),
                ships ? "quantity less what was returned, if it ships" : offTheOrder(shop),
                send == null ? (ships ? null : "0") : OrderFields.text(send.numberOfItems()),
                OrderFields.text(Amounts.plain(OrderFields.of(held, OrderState.Line::ordered))),
                state != null));
        worth(fields, name, row, shop, send);
    }

    private void worth(
            List<Field> fields,
            String name,
            String row,
            dev.stockbridge.mycashflow.@Nullable OrderLine shop,
            @Nullable OrderLine send) {
        var unitPrice = OrderFields.text(OrderFields.of(shop, one -> one.unitPrice()));
        var shown = OrderFields.of(OrderFields.of(state, OrderState::shown), ShownOrder::worthOfLines);
        var held = shown == null ? null : OrderFields.text(Amounts.plain(shown.get(row)));
        field(
                fields,
                name + "line price",
                unitPrice,
                send,
                line -> OrderFields.text(OrderFields.of(line.prices(), OrderLine.Prices::linePrice)),
                null);
        field(
                fields,
                name + "customs value",
                unitPrice,
                send,
                line -> OrderFields.text(line.lineTotalCustomsValue()),
                held);
    }

    /** Not every warehouse shows what a line is worth. */
    private static void field(
            List<Field> fields,
            String name,
            @Nullable String shop,
            @Nullable OrderLine send,
            Function<OrderLine, @Nullable String> value,
            @Nullable String held) {
        fields.add(new Field(name, shop, "unit price × quantity", OrderFields.of(send, value), held, held != null));
    }

    private static String offTheOrder(dev.stockbridge.mycashflow.@Nullable OrderLine shop) {
        return shop == null
                ? "gone from the shop: removed there too"
                : "not left to ship in the shop: removed there too";
    }

    private static String reference(dev.stockbridge.mycashflow.OrderLine line) {
        return line.variationId() == null ? "" + line.productId() : line.productId() + "-" + line.variationId();
    }
}
