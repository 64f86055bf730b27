package dev.stockbridge.order.mapping;

import dev.stockbridge.field.FieldRule;
import dev.stockbridge.ongoing.OrderLine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an order line. One row is one field; to send another, add a row. The lengths are those of the contract
 * (Ongoing SOAP 5.3).
 */
public final class OrderLineFieldRules {

    /** The member whose value is 0 for a line that leaves the order. */
    public static final String NUMBER_OF_ITEMS = "numberOfItems";

    private static final String WORTH = "unit price × quantity";

    private static final List<FieldRule<OrderLineInput, OrderLineInWarehouse>> ROWS = Stream.of(
                    field("line", "rowNumber")
                            .from(
                                    "line ⇒ id",
                                    "line id",
                                    one -> Long.toString(one.line().id())),
                    field("article", "articleNumber")
                            .from(
                                    "line ⇒ product id, variation id",
                                    "the article of the product or variation",
                                    OrderLineInput::article)
                            .inWords(one -> "the article of product " + (one == null ? "-" : reference(one)))
                            .atMost(100, "the article number")
                            .shown(
                                    one -> one.line().productCode() + " "
                                            + one.line().productName(),
                                    OrderLineInWarehouse::article),
                    field("number of items", NUMBER_OF_ITEMS)
                            .from(
                                    "line ⇒ quantity",
                                    "quantity less what was returned, if it ships",
                                    one -> Amounts.plain(one.line().quantity()))
                            .shown(one -> one.line().quantity(), OrderLineInWarehouse::ordered),
                    field("line price", "prices")
                            .from("line ⇒ unit price, quantity", WORTH, OrderLineFieldRules::prices)
                            .comparing("linePrice")
                            .shown(one -> one.line().unitPrice()),
                    field("customs value", "lineTotalCustomsValue")
                            .from("line ⇒ unit price, quantity", WORTH, OrderLineInput::total)
                            .shown(
                                    one -> one.line().unitPrice(),
                                    // Not every warehouse shows what a line is worth.
                                    held -> held.worth() == null ? FieldRule.NOT_SHOWN : Amounts.plain(held.worth())))
            .map(FieldRule.Builder::build)
            .toList();

    private OrderLineFieldRules() {}

    /** All of them, in the order in which they are shown. */
    public static List<FieldRule<OrderLineInput, OrderLineInWarehouse>> rows() {
        return ROWS;
    }

    private static FieldRule.Builder<OrderLineInput, OrderLineInWarehouse> field(String name, String member) {
        return FieldRule.of(name, member);
    }

    private static OrderLine.@Nullable Prices prices(OrderLineInput input) {
        var total = input.total();
        return total == null ? null : new OrderLine.Prices(total, input.currencyCode());
    }

    private static String reference(OrderLineInput input) {
        var line = input.line();
        return line.variationId() == null ? "" + line.productId() : line.productId() + "-" + line.variationId();
    }
}
