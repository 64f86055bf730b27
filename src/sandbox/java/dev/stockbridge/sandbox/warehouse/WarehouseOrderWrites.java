package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.data.WarehouseLists;
import dev.stockbridge.sandbox.http.SandboxReply;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The warehouse's rules on what may be done to an order over the API, and the doing. */
final class WarehouseOrderWrites {

    private static final int CANCELLED = 1000;

    private final SandboxWarehouse warehouse;
    private final GoodsOwner owner;
    private final WarehouseSwitches switches;

    WarehouseOrderWrites(SandboxWarehouse warehouse, GoodsOwner owner) {
        this.warehouse = warehouse;
        this.owner = owner;
        this.switches = warehouse.switches();
    }

    SandboxReply upsert(@Nullable Integer id, ObjectNode body) {
        String number = body.get("orderNumber").stringValue();
        String fault = fault(body);
        if (fault != null) {
            return refused(fault);
        }
        if (id != null && status(id) == CANCELLED) {
            switch (switches.putOnCancelled) {
                case REFUSE -> {
                    return refused("Order " + number + " is cancelled");
                }
                case CREATE_NEW -> {
                    return create(body);
                }
                case REVIVE -> revive(id);
            }
        }
        if (id == null) {
            return create(body);
        }
        if (locked(id)) {
            return refused("Order " + number + " can not be updated");
        }
        ObjectNode order = WarehouseOrderForm.updated(owner.orders.stored(id), body, switches);
        store(order);
        return accepted(200, id, "Order number " + number + " updated");
    }

    SandboxReply cancel(int id) {
        if (status(id) == CANCELLED) {
            return switches.cancelAgainIsFine
                    ? accepted(200, id, "Order cancelled")
                    : refused("Order " + id + " is already cancelled");
        }
        if (locked(id)) {
            return refused("Order " + id + " can not be cancelled");
        }
        setStatus(id, CANCELLED);
        return accepted(200, id, "Order cancelled");
    }

    SandboxReply patchStatus(int id, int status) {
        if (!WarehouseLists.STATUSES.containsKey(status)) {
            return refused("No such order status");
        }
        if (busy(owner.orders.stored(id))) {
            return refused("Goods are allocated to order " + id);
        }
        setStatus(id, status);
        return accepted(200, id, "Order status changed");
    }

    private SandboxReply create(ObjectNode body) {
        int id = owner.orders.nextId();
        ObjectNode order = WarehouseOrderForm.fresh(body, id, switches.initialStatus, warehouse.now());
        store(order);
        return accepted(
                switches.createdStatus,
                id,
                "Order number " + body.get("orderNumber").stringValue() + " created");
    }

    private void revive(int id) {
        setStatus(id, switches.initialStatus);
    }

    private void store(ObjectNode order) {
        WarehouseOrderForm.tidy(order, switches);
        WarehouseOrderStore.eachLine(order, line -> {
            line.put("articleSystemId", article(line.get("articleNumber").stringValue()));
            if (!line.has("id")) {
                line.put("id", owner.orders.nextLineId());
            }
        });
        order.put("updated", warehouse.now());
        owner.orders.put(order, switches);
    }

    private int article(String number) {
        Integer id = owner.articles.idOf(number, switches);
        if (id != null) {
            return id;
        }
        // The nameless article that an order left behind in the vendor's own example.
        ObjectNode article = WarehouseArticleForm.fresh(
                SandboxJson.object().put("articleNumber", number).put("articleName", ""));
        article.put("articleDataLastUpdated", warehouse.now());
        return owner.articles.add(article, switches);
    }

    private @Nullable String fault(ObjectNode body) {
        Set<String> rows = new HashSet<>();
        for (JsonNode line : body.path("orderLines")) {
            String number = line.get("articleNumber").stringValue();
            if (!switches.createsUnknownArticles && owner.articles.idOf(number, switches) == null) {
                return "Article " + number + " does not exist";
            }
            if (!rows.add(line.get("rowNumber").stringValue())) {
                return "Row number " + line.get("rowNumber").stringValue() + " is not unique";
            }
            if (Inventory.number(line, "numberOfItems").signum() < 0) {
                return "Number of items must not be negative";
            }
        }
        return switches.acceptsOrder.test(body.deepCopy()) ? null : "The order is not accepted";
    }

    private void setStatus(int id, int status) {
        ObjectNode order = owner.orders.stored(id).deepCopy();
        order.put("status", status).put("statusChanged", warehouse.now()).put("updated", warehouse.now());
        owner.orders.put(order, switches);
    }

    private int status(int id) {
        return owner.orders.stored(id).get("status").asInt();
    }

    private boolean locked(int id) {
        ObjectNode order = owner.orders.stored(id);
        return order.get("status").asInt() >= switches.lockFromStatus || busy(order);
    }

    private static boolean busy(ObjectNode order) {
        return WarehouseOrderView.sum(order, "allocated")
                        .add(WarehouseOrderView.sum(order, "picked"))
                        .compareTo(BigDecimal.ZERO)
                > 0;
    }

    private SandboxReply accepted(int status, int id, String message) {
        return SandboxReply.json(
                status,
                SandboxJson.object(node -> node.put("orderId", switches.nullIdOn2xx ? null : (Integer) id)
                        .put("message", message)));
    }

    private SandboxReply refused(String message) {
        return WarehouseErrors.of(switches.refusalStyle, "orderId", message);
    }
}
