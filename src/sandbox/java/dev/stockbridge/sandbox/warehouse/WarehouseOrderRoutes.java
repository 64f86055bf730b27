package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.DelayedRecord;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.data.WarehouseLists;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The warehouse's answers about orders. */
final class WarehouseOrderRoutes {

    private final SandboxWarehouse warehouse;

    WarehouseOrderRoutes(SandboxWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    SandboxReply answer(SandboxRequest request, String path, JsonNode body) {
        return switch (request.method() + " " + path.replaceAll("/\\d+", "/#")) {
            case "GET /orders/statuses" -> SandboxReply.ok(WarehouseLists.statuses());
            case "GET /orders/types" -> SandboxReply.ok(SandboxJson.object(node -> node.putArray("orderTypes")));
            case "GET /orders/wayOfDeliveryTypes" -> waysOfDelivery(request);
            case "GET /orders" -> list(request);
            case "GET /orders/#" -> one(SandboxWarehouse.id(path));
            case "PUT /orders" -> upsert((ObjectNode) body);
            case "PUT /orders/#" -> update((ObjectNode) body, SandboxWarehouse.id(path));
            case "DELETE /orders" -> cancelByNumber(request);
            case "DELETE /orders/#" ->
                writing(SandboxWarehouse.id(path), writes -> writes.cancel(SandboxWarehouse.id(path)));
            case "PATCH /orders/#/orderStatus" ->
                writing(
                        SandboxWarehouse.id(path),
                        writes -> writes.patchStatus(
                                SandboxWarehouse.id(path),
                                body.get("orderStatusNumber").asInt()));
            default -> warehouse.error(404, "No HTTP resource was found that matches the request URI.");
        };
    }

    private SandboxReply upsert(ObjectNode body) {
        GoodsOwner owner = warehouse.owner(body.get("goodsOwnerId").asInt());
        if (owner == null) {
            return refused("No such goods owner");
        }
        return owner.write(
                warehouse.switches(),
                () -> new WarehouseOrderWrites(warehouse, owner)
                        .upsert(owner.orders.idOf(body.get("orderNumber").stringValue()), body));
    }

    private SandboxReply update(ObjectNode body, int id) {
        GoodsOwner owner = warehouse.ownerOfOrder(id);
        if (owner == null) {
            return warehouse.error(404, "No such order");
        }
        return owner.write(warehouse.switches(), () -> {
            Integer holder = owner.orders.idOf(body.get("orderNumber").stringValue());
            return holder != null && holder != id
                    ? refused("Order number is held by order " + holder)
                    : new WarehouseOrderWrites(warehouse, owner).upsert(id, body);
        });
    }

    private SandboxReply cancelByNumber(SandboxRequest request) {
        GoodsOwner owner = warehouse.owner(request);
        String number = request.parameter("orderNumber");
        if (owner == null || number == null) {
            return refused("No such order");
        }
        return owner.write(warehouse.switches(), () -> {
            Integer id = owner.orders.idOf(number);
            return id == null
                    ? warehouse.error(404, "No such order")
                    : new WarehouseOrderWrites(warehouse, owner).cancel(id);
        });
    }

    private SandboxReply writing(int id, Function<WarehouseOrderWrites, SandboxReply> work) {
        GoodsOwner owner = warehouse.ownerOfOrder(id);
        return owner == null
                ? warehouse.error(404, "No such order")
                : owner.write(warehouse.switches(), () -> work.apply(new WarehouseOrderWrites(warehouse, owner)));
    }

    private SandboxReply one(int id) {
        GoodsOwner owner = warehouse.ownerOfOrder(id);
        return owner == null ? warehouse.error(404, "No such order") : owner.guarded(() -> shown(owner, id));
    }

    private SandboxReply shown(GoodsOwner owner, int id) {
        @Nullable ObjectNode seen = owner.orders.seen(id);
        return seen == null
                ? warehouse.error(404, "No such order")
                : SandboxReply.ok(new WarehouseOrderView(owner).of(seen));
    }

    private SandboxReply list(SandboxRequest request) {
        Optional<WarehouseOrderFilter> filter = WarehouseOrderFilter.of(request, warehouse);
        GoodsOwner owner = warehouse.owner(request);
        if (filter.isEmpty() || owner == null) {
            return refused("Not a valid filter");
        }
        return owner.guarded(() -> {
            ArrayNode found = SandboxJson.array();
            WarehouseOrderView view = new WarehouseOrderView(owner);
            for (DelayedRecord entry : owner.orders.from(filter.get().from())) {
                ObjectNode order = entry.seen();
                if (found.size() < filter.get().limit()
                        && order != null
                        && filter.get().matches(order)) {
                    found.add(view.of(order));
                }
            }
            return SandboxReply.ok(found);
        });
    }

    /** Codes come into being with the orders that name them. */
    private SandboxReply waysOfDelivery(SandboxRequest request) {
        GoodsOwner owner = warehouse.owner(request);
        ObjectNode answer = SandboxJson.object();
        ObjectNode known = SandboxJson.object();
        ArrayNode types = answer.putArray("wayOfDeliveryTypes");
        if (owner != null) {
            owner.guarded(() -> {
                owner.orders.from(0).forEach(entry -> {
                    JsonNode way = entry.stored().path("wayOfDelivery");
                    String code = SandboxJson.text(way, "code");
                    if (code != null && !known.has(code)) {
                        known.put(code, true);
                        types.addObject()
                                .put("id", known.size())
                                .put("code", code)
                                .put("name", SandboxJson.text(way, "name"));
                    }
                });
                return known;
            });
        }
        return SandboxReply.ok(answer);
    }

    private SandboxReply refused(String message) {
        return WarehouseErrors.of(warehouse.switches().refusalStyle, "orderId", message);
    }
}
