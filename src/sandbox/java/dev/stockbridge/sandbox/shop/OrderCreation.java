package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.SandboxJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an order out of what a test wants of it. */
final class OrderCreation {

    private final ShopOrderStore book;

    OrderCreation(ShopOrderStore book) {
        this.book = book;
    }

    long add(NewOrder wanted) {
        return book.locked(shelf -> {
            String now = ShopTimestamps.stored(wanted.createdAt == null ? book.clock.instant() : wanted.createdAt);
            long id = book.nextOrder();
            ObjectNode order = ShopOrderForm.blank(id, now);
            order.setAll(wanted.node.deepCopy());
            ObjectNode shipment = ShopOrderForm.shipment(book.nextPart(), order, "DELIVERY", now);
            order.withArray("shipments").add(shipment);
            for (NewOrder.Line line : wanted.lines) {
                order.withArray("products").add(line(shelf, line, id, shipment.get("id"), now));
            }
            ShopOrderForm.settle(order);
            for (NewOrder.Payment payment : payments(wanted, order)) {
                order.withArray("payments").add(ShopOrderForm.payment(book.nextPart(), order, payment, now));
            }
            for (ObjectNode comment : wanted.comments) {
                order.withArray("comments").add(comment(order, comment, now));
            }
            order.withArray("events")
                    .addObject()
                    .put("created_at", now)
                    .put("code", "created")
                    .put("message", "Order created")
                    .putNull("data");
            book.put(order);
            return id;
        });
    }

    ObjectNode line(ShopProductStore shelf, NewOrder.Line wanted, long order, JsonNode shipment, String now) {
        ObjectNode line = ShopOrderForm.line(book.nextPart(), order, now);
        line.put("quantity", wanted.quantity()).set("shipment_id", shipment);
        if (wanted.code() != null) {
            sell(shelf, line, wanted.code());
        }
        wanted.change().accept(line);
        return line;
    }

    static ObjectNode comment(ObjectNode order, ObjectNode given, String now) {
        ObjectNode comment = SandboxJson.object();
        comment.set("order_id", order.get("id"));
        comment.put("created_at", now).putNull("user_id");
        comment.setAll(given);
        return comment;
    }

    private static void sell(ShopProductStore shelf, ObjectNode line, String code) {
        ShopProductStore.Holder holder = shelf.holderOf(code);
        if (holder == null) {
            throw new IllegalArgumentException("no code " + code);
        }
        ObjectNode product = shelf.get(holder.product());
        ObjectNode owner = shelf.owner(holder);
        line.put("product_id", holder.product()).put("variation_id", holder.variation());
        line.put("product_code", code).set("product_name", product.get("name"));
        if (holder.variation() != null) {
            line.set("model_name", owner.get("name"));
        }
        line.set("vat_rate", product.get("vat_rate"));
        line.put(
                "unit_price", ShopOrderForm.decimal(SandboxJson.absent(owner.get("price")) ? product : owner, "price"));
        line.set("purchase_price", owner.get("purchase_price"));
    }

    private static List<NewOrder.Payment> payments(NewOrder wanted, ObjectNode order) {
        if (!wanted.payments.isEmpty() || !wanted.paid) {
            return wanted.payments;
        }
        JsonNode method = order.get("payment_method_id");
        return List.of(new NewOrder.Payment(
                SandboxJson.absent(method) ? null : (Integer) method.asInt(), "PAID", null, "EUR"));
    }
}
