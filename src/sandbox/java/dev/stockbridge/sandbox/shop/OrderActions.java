package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's actions on orders that the API offers: quick process, cancel, complete a shipment, change a payment. */
final class OrderActions {

    private static final int CASH_ON_DELIVERY = 6;

    private final SandboxShop shop;
    private final SandboxShopOrders orders;

    OrderActions(SandboxShop shop) {
        this.shop = shop;
        this.orders = shop.orders();
    }

    SandboxReply quickProcess(SandboxRequest request, JsonNode body, long id) {
        return onOrder(id, order -> quickProcess(request, body, id, order));
    }

    private SandboxReply quickProcess(SandboxRequest request, JsonNode body, long id, ObjectNode order) {
        ShopSwitches switches = shop.switches();
        boolean completed = "COMPLETED".equals(SandboxJson.text(order, "status"));
        if (completed && switches.quickProcessTwiceIsFine) {
            return new OrderRoutes(shop).shown(request, order);
        }
        Optional<SandboxReply> refusal = refusal(body, order, switches);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        orders.edit(id, changed -> {
            OrderParts.deliver(changed, SandboxJson.text(body, "tracking_code"), orders.book.now());
            ObjectNode payment = (ObjectNode) changed.at("/payments/0");
            if ("PENDING_ACTIVATION".equals(SandboxJson.text(payment, "status")) && !switches.paymentActivationFails) {
                payment.put("status", "PAID").put("is_paid", true);
            }
        });
        if (body.path("send_emails").asBoolean(false)) {
            orders.mail(id);
        }
        return new OrderRoutes(shop).shown(request, orders.get(id));
    }

    private Optional<SandboxReply> refusal(JsonNode body, ObjectNode order, ShopSwitches switches) {
        JsonNode payment = order.at("/payments/0");
        String status = payment.isObject() ? SandboxJson.text(payment, "status") : null;
        if (!"OPEN".equals(SandboxJson.text(order, "status")) || !SandboxJson.absent(order.get("archived_at"))) {
            return conflict("The order is not open");
        }
        if (order.get("payments").size() != 1) {
            return Optional.of(shop.error(switches.paymentsRefusal, "The order must have exactly one payment"));
        }
        if (OrderParts.open(order).size() != 1) {
            return conflict("The order must have exactly one open shipment");
        }
        if (SandboxJson.absent(OrderParts.open(order).get(0).get("shipping_method_id"))) {
            return conflict("The shipment has no shipping method");
        }
        boolean cashOnDelivery = payment.path("payment_method_id").asInt(0) == CASH_ON_DELIVERY;
        if (cashOnDelivery
                && "OPEN".equals(status)
                && !body.path("allow_open_cash_on_delivery_payments").asBoolean(false)) {
            return conflict("The cash on delivery is open");
        }
        boolean stuck = "PENDING_ACTIVATION".equals(status) && switches.paymentActivationFails;
        return stuck && !body.path("ignore_payment_activation_errors").asBoolean(false)
                ? Optional.of(shop.error(500, "Klarna refused to activate the payment"))
                : Optional.empty();
    }

    SandboxReply cancel(SandboxRequest request, long id) {
        return onOrder(id, order -> {
            if (!"OPEN".equals(SandboxJson.text(order, "status")) || !SandboxJson.absent(order.get("archived_at"))) {
                return shop.error(409, "The order can't be cancelled");
            }
            orders.cancel(id);
            return new OrderRoutes(shop).shown(request, orders.get(id));
        });
    }

    SandboxReply completeShipment(long id, long shipment) {
        return onOrder(id, order -> {
            JsonNode found = OrderParts.findOrNull(order, "shipments", shipment);
            if (found == null) {
                return shop.error(404, "Shipment not found");
            }
            if (!"OPEN".equals(SandboxJson.text(found, "status"))
                    || SandboxJson.absent(found.get("shipping_method_id"))) {
                return shop.error(409, "The shipment can't be completed");
            }
            orders.edit(id, changed -> {
                OrderParts.deliverShipment(changed, OrderParts.find(changed, "shipments", shipment), orders.book.now());
                if (OrderParts.open(changed).isEmpty()) {
                    changed.put("status", "COMPLETED");
                }
            });
            return new OrderRoutes(shop).part(id, "shipments", shipment);
        });
    }

    SandboxReply changePayment(long id, long payment, String action) {
        String status = switch (action) {
            case "mark-as-paid", "activate" -> "PAID";
            case "mark-as-unpaid" -> "OPEN";
            case "mark-as-cancelled" -> "CANCELLED";
            default -> "";
        };
        return onOrder(id, order -> {
            JsonNode found = OrderParts.findOrNull(order, "payments", payment);
            if (found == null || status.isEmpty()) {
                return shop.error(404, "Not found");
            }
            if (action.equals("activate") && !"PENDING_ACTIVATION".equals(SandboxJson.text(found, "status"))) {
                return shop.error(409, "The payment can't be activated");
            }
            orders.child(
                    id,
                    changed -> OrderParts.find(changed, "payments", payment)
                            .put("status", status)
                            .put("is_paid", status.equals("PAID")));
            return new OrderRoutes(shop).part(id, "payments", payment);
        });
    }

    private interface Action {
        SandboxReply on(ObjectNode order);
    }

    private SandboxReply onOrder(long id, Action action) {
        return orders.book.locked(shelf -> {
            ObjectNode order = orders.book.get(id);
            return order == null ? shop.error(404, "Order not found") : action.on(order);
        });
    }

    private Optional<SandboxReply> conflict(String message) {
        return Optional.of(shop.error(409, message));
    }
}
