package dev.stockbridge.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's actions on orders that the API offers: quick process, cancel, complete a shipment, change a payment. */
final class OrderActions {

    private static final int CASH_ON_DELIVERY = 6;

    private final SandboxShop shop;
    private final ShopOrders orders;

    OrderActions(SandboxShop shop) {
        this.shop = shop;
        this.orders = shop.orders();
    }

    Reply quickProcess(Request request, JsonNode body, long id) {
        return onOrder(id, order -> quickProcess(request, body, id, order));
    }

    private Reply quickProcess(Request request, JsonNode body, long id, ObjectNode order) {
        ShopSwitches switches = shop.switches();
        boolean completed = "COMPLETED".equals(Json.text(order, "status"));
        if (completed && switches.quickProcessTwiceIsFine) {
            return new OrderRoutes(shop).shown(request, order);
        }
        Optional<Reply> refusal = refusal(body, order, switches);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        orders.edit(id, changed -> {
            OrderParts.deliver(changed, Json.text(body, "tracking_code"), orders.book.now());
            ObjectNode payment = (ObjectNode) changed.at("/payments/0");
            if ("PENDING_ACTIVATION".equals(Json.text(payment, "status")) && !switches.paymentActivationFails) {
                payment.put("status", "PAID").put("is_paid", true);
            }
        });
        if (body.path("send_emails").asBoolean(false)) {
            orders.mail(id);
        }
        return new OrderRoutes(shop).shown(request, orders.get(id));
    }

    private Optional<Reply> refusal(JsonNode body, ObjectNode order, ShopSwitches switches) {
        JsonNode payment = order.at("/payments/0");
        String status = payment.isObject() ? Json.text(payment, "status") : null;
        if (!"OPEN".equals(Json.text(order, "status")) || !Json.absent(order.get("archived_at"))) {
            return conflict("The order is not open");
        }
        if (order.get("payments").size() != 1) {
            return Optional.of(shop.error(switches.paymentsRefusal, "The order must have exactly one payment"));
        }
        if (OrderParts.open(order).size() != 1) {
            return conflict("The order must have exactly one open shipment");
        }
        if (Json.absent(OrderParts.open(order).get(0).get("shipping_method_id"))) {
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

    Reply cancel(Request request, long id) {
        return onOrder(id, order -> {
            if (!"OPEN".equals(Json.text(order, "status")) || !Json.absent(order.get("archived_at"))) {
                return shop.error(409, "The order can't be cancelled");
            }
            orders.cancel(id);
            return new OrderRoutes(shop).shown(request, orders.get(id));
        });
    }

    Reply completeShipment(long id, long shipment) {
        return onOrder(id, order -> {
            JsonNode found = OrderParts.findOrNull(order, "shipments", shipment);
            if (found == null) {
                return shop.error(404, "Shipment not found");
            }
            if (!"OPEN".equals(Json.text(found, "status")) || Json.absent(found.get("shipping_method_id"))) {
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

    Reply changePayment(long id, long payment, String action) {
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
            if (action.equals("activate") && !"PENDING_ACTIVATION".equals(Json.text(found, "status"))) {
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
        Reply on(ObjectNode order);
    }

    private Reply onOrder(long id, Action action) {
        return orders.book.locked(shelf -> {
            ObjectNode order = orders.book.get(id);
            return order == null ? shop.error(404, "Order not found") : action.on(order);
        });
    }

    private Optional<Reply> conflict(String message) {
        return Optional.of(shop.error(409, message));
    }
}
