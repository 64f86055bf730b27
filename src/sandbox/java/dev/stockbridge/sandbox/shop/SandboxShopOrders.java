package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What customers and the merchant do to the shop's orders, while they are being read. Every operation is atomic. */
public final class SandboxShopOrders {

    final ShopOrderStore book;
    private final OrderCreation making;
    private final Supplier<ShopSwitches> switches;
    private final List<Long> mails = new CopyOnWriteArrayList<>();

    SandboxShopOrders(ShopOrderStore book, Supplier<ShopSwitches> switches) {
        this.book = book;
        this.making = new OrderCreation(book);
        this.switches = switches;
    }

    public long add(NewOrder order) {
        return making.add(order);
    }

    /** A copy of an order as it is stored. */
    public ObjectNode get(long id) {
        return book.locked(shelf -> book.must(id).deepCopy());
    }

    public List<Long> ids() {
        return book.locked(shelf -> book.all().map(ShopOrderStore.Entry::id).toList());
    }

    /** The orders whose customers were mailed that their goods are on the way, once for each mail. */
    public List<Long> mails() {
        return List.copyOf(mails);
    }

    /** Edits an order and bumps its {@code updated_at}; sums and reservations follow. */
    public void edit(long id, Consumer<ObjectNode> change) {
        book.change(id, true, change);
    }

    /** Sets the order's {@code updated_at} to the clock's time and nothing else. */
    public void touch(long id) {
        edit(id, order -> {});
    }

    /** Gives an order this {@code updated_at}, as a shop does that does not count a change as one. */
    public void stamp(long id, String updatedAt) {
        book.change(id, false, order -> order.put("updated_at", updatedAt));
    }

    public void address(long id, Consumer<ObjectNode> change) {
        edit(id, order -> {
            change.accept((ObjectNode) order.get("shipping_address"));
            order.put("different_shipping_address", true);
        });
    }

    public void quantity(long id, long line, int quantity) {
        edit(id, order -> OrderParts.line(order, line).put("quantity", quantity));
    }

    /** Adds a line to the order's last open shipment, or to a new one where all have left. Answers the line's id. */
    public long addLine(long id, String code, int quantity) {
        return book.locked(shelf -> {
            long[] line = new long[1];
            edit(id, order -> {
                if (OrderParts.open(order).isEmpty()) {
                    order.withArray("shipments")
                            .add(ShopOrderForm.shipment(book.nextPart(), order, "DELIVERY", book.now()));
                }
                JsonNode shipment = OrderParts.open(order)
                        .get(OrderParts.open(order).size() - 1)
                        .get("id");
                ObjectNode added =
                        making.line(shelf, new NewOrder.Line(code, quantity, more -> {}), id, shipment, book.now());
                order.withArray("products").add(added);
                line[0] = added.get("id").asLong();
            });
            return line[0];
        });
    }

    public void removeLine(long id, long line) {
        edit(
                id,
                order -> order.withArray("products")
                        .removeIf(found -> found.get("id").asLong() == line));
    }

    /** Moves part of a line to a shipment of its own, as a line with an id of its own. Answers the shipment's id. */
    public long split(long id, long line, int quantity) {
        long shipment = book.nextPart();
        edit(id, order -> {
            ObjectNode old = OrderParts.line(order, line);
            order.withArray("shipments").add(ShopOrderForm.shipment(shipment, order, "DELIVERY", book.now()));
            ObjectNode moved = old.deepCopy().put("shipment_id", shipment).put("quantity", quantity);
            int rest = old.get("quantity").asInt() - quantity;
            if (rest == 0) {
                order.withArray("products").removeIf(found -> found.get("id").asLong() == line);
            }
            old.put("quantity", rest);
            order.withArray("products").add(moved.put("id", book.nextPart()));
        });
        return shipment;
    }

    /** Cancels: all goods are booked as returned in rows with negative quantities, and the total becomes 0. */
    public void cancel(long id) {
        edit(id, order -> {
            order.put("status", "CANCELLED").put("discount", (BigDecimal) null);
            for (JsonNode line : order.get("products").deepCopy()) {
                order.withArray("products").add(OrderParts.returned(book, (ObjectNode) line));
            }
        });
    }

    /** Delivers the whole order by hand. */
    public void complete(long id, @Nullable String trackingCode) {
        edit(id, order -> OrderParts.deliver(order, trackingCode, book.now()));
    }

    /** Hands one line over in the shop: it is delivered, and its shipment is not. */
    public void handOver(long id, long line) {
        edit(id, order -> OrderParts.line(order, line).put("delivered_at", book.now()));
    }

    /** Completes a shipment by hand; the order stays open. */
    public void handOverShipment(long id, long shipment) {
        edit(id, order -> OrderParts.deliverShipment(order, OrderParts.find(order, "shipments", shipment), book.now()));
    }

    /** Puts a delivered or cancelled order back into processing; tracking codes are wiped. */
    public void reopen(long id) {
        edit(id, order -> {
            order.put("status", "OPEN");
            order.withArray("products").removeIf(line -> line.path("quantity").asInt(0) < 0);
            order.get("products").forEach(line -> ((ObjectNode) line).putNull("delivered_at"));
            order.get("shipments")
                    .forEach(shipment -> ((ObjectNode) shipment)
                            .put("status", "OPEN")
                            .putNull("completed_at")
                            .putNull("tracking_code"));
        });
    }

    /** A return of a whole delivered line: one more row with a negative quantity in a shipment of its own. */
    public void giveBack(long id, long line) {
        edit(id, order -> {
            ObjectNode shipment = ShopOrderForm.shipment(book.nextPart(), order, "RETURN", book.now());
            order.withArray("shipments").add(shipment);
            order.withArray("products")
                    .add(OrderParts.returned(book, OrderParts.line(order, line))
                            .put("shipment_id", shipment.get("id").asLong()));
        });
    }

    /** An exchange: the line comes back, something else goes out in a new shipment, and the order is open again. */
    public long exchange(long id, long line, String code) {
        giveBack(id, line);
        edit(id, order -> {
            order.put("status", "OPEN");
            order.withArray("shipments").add(ShopOrderForm.shipment(book.nextPart(), order, "DELIVERY", book.now()));
        });
        return addLine(id, code, 1);
    }

    /** Everything that is still open about payments is paid. */
    public void pay(long id) {
        child(
                id,
                order -> order.get("payments")
                        .forEach(payment ->
                                ((ObjectNode) payment).put("status", "PAID").put("is_paid", true)));
    }

    public void payment(long id, Consumer<ObjectNode> change) {
        child(id, order -> change.accept((ObjectNode) order.at("/payments/0")));
    }

    public void shipment(long id, Consumer<ObjectNode> change) {
        child(id, order -> change.accept((ObjectNode) order.at("/shipments/0")));
    }

    public void comment(long id, String visibility, String text) {
        ObjectNode comment = SandboxJson.object().put("visibility", visibility).put("text", text);
        child(id, order -> order.withArray("comments").add(OrderCreation.comment(order, comment, book.now())));
    }

    public void archive(long id) {
        edit(id, order -> order.put("archived_at", book.now()));
    }

    public void delete(long id) {
        book.remove(id);
    }

    void mail(long id) {
        mails.add(id);
    }

    /** A change of something that hangs on the order: it bumps {@code updated_at} only if the switch says so. */
    ObjectNode child(long id, Consumer<ObjectNode> change) {
        return book.change(id, switches.get().childChangesTouchOrders, change);
    }
}
