package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import tools.jackson.databind.JsonNode;

/** Finds the answer to a call under {@code /orders}. */
final class OrderPaths {

    private final SandboxShop shop;

    OrderPaths(SandboxShop shop) {
        this.shop = shop;
    }

    SandboxReply answer(SandboxRequest request, String path, JsonNode body) {
        OrderRoutes routes = new OrderRoutes(shop);
        OrderActions actions = new OrderActions(shop);
        String[] parts = path.substring(1).split("/");
        return switch (request.method() + " " + path.replaceAll("/\\d+", "/#")) {
            case "GET /orders" -> routes.list(request);
            case "GET /orders/#" -> routes.one(request, id(parts[1]));
            case "GET /orders/#/shipments", "GET /orders/#/comments" -> routes.part(id(parts[1]), parts[2], null);
            case "GET /orders/#/shipments/#", "GET /orders/#/payments/#" ->
                routes.part(id(parts[1]), parts[2], id(parts[3]));
            case "POST /orders/#/quick-process" -> actions.quickProcess(request, body, id(parts[1]));
            case "POST /orders/#/cancel" -> actions.cancel(request, id(parts[1]));
            case "POST /orders/#/shipments/#/complete" -> actions.completeShipment(id(parts[1]), id(parts[3]));
            case "POST /orders/#/payments/#/mark-as-paid",
                    "POST /orders/#/payments/#/mark-as-unpaid",
                    "POST /orders/#/payments/#/mark-as-cancelled",
                    "POST /orders/#/payments/#/activate" -> actions.changePayment(id(parts[1]), id(parts[3]), parts[4]);
            default -> shop.error(404, "Not found");
        };
    }

    private static long id(String text) {
        return Long.parseLong(text);
    }
}
