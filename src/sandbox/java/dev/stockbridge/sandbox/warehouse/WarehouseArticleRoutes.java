package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.DelayedRecord;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The warehouse's answers about articles. */
final class WarehouseArticleRoutes {

    private final SandboxWarehouse warehouse;

    WarehouseArticleRoutes(SandboxWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    SandboxReply upsert(ObjectNode body) {
        GoodsOwner owner = warehouse.owner(body.get("goodsOwnerId").asInt());
        if (owner == null) {
            return refused("No such goods owner");
        }
        return owner.write(warehouse.switches(), () -> {
            Integer id = owner.articles.idOf(body.get("articleNumber").stringValue(), warehouse.switches());
            return store(owner, id, body);
        });
    }

    SandboxReply update(ObjectNode body, int id) {
        GoodsOwner owner = warehouse.ownerOfArticle(id);
        if (owner == null) {
            return warehouse.error(404, "No such article");
        }
        if (owner.id != body.get("goodsOwnerId").asInt()) {
            return refused("The article belongs to another goods owner");
        }
        return owner.write(warehouse.switches(), () -> {
            Integer holder = owner.articles.idOf(body.get("articleNumber").stringValue(), warehouse.switches());
            return holder != null && holder != id
                    ? refused("Article number is held by article " + holder)
                    : store(owner, id, body);
        });
    }

    SandboxReply one(int id) {
        GoodsOwner owner = warehouse.ownerOfArticle(id);
        ObjectNode seen = owner == null ? null : owner.guarded(() -> owner.articles.seen(id));
        return seen == null
                ? warehouse.error(404, "No such article")
                : SandboxReply.ok(owner.guarded(() ->
                        WarehouseArticleView.of(owner, seen, info(seen, owner.orders.demand()), warehouse.switches())));
    }

    SandboxReply list(SandboxRequest request) {
        return matching(
                request,
                (owner, article, demand) ->
                        WarehouseArticleView.of(owner, article, info(article, demand), warehouse.switches()));
    }

    SandboxReply perWarehouse(SandboxRequest request) {
        return matching(request, (owner, article, demands) -> {
            ObjectNode row = SandboxJson.object();
            row.set("articleSystemId", article.get("articleSystemId"));
            row.set("articleNumber", article.get("articleNumber"));
            ArrayNode rows = row.putArray("inventoryPerWarehouse");
            Inventory.Demand demand = demand(article, demands);
            for (int id : warehouse.warehouseIds()) {
                if (request.parameters("warehouseIds").isEmpty()
                        || request.parameters("warehouseIds").contains(Integer.toString(id))) {
                    boolean picksHere = id == warehouse.warehouseIds().get(0);
                    rows.add(Inventory.perWarehouse(article, id, picksHere ? demand : Inventory.Demand.NONE));
                }
            }
            return row;
        });
    }

    private interface View {
        ObjectNode of(GoodsOwner owner, ObjectNode article, Map<Integer, Inventory.Demand> demand);
    }

    private SandboxReply matching(SandboxRequest request, View view) {
        Optional<WarehouseArticleFilter> filter = WarehouseArticleFilter.of(request, warehouse);
        GoodsOwner owner = warehouse.owner(request);
        if (filter.isEmpty() || owner == null) {
            return refused("Not a valid filter");
        }
        return owner.guarded(() -> {
            ArrayNode found = SandboxJson.array();
            Map<Integer, Inventory.Demand> demand = owner.orders.demand();
            for (DelayedRecord entry : filter.get().candidates(owner.articles, warehouse.switches())) {
                ObjectNode article = entry.seen();
                if (found.size() >= filter.get().limit()) {
                    break;
                }
                if (article != null
                        && filter.get().matches(article, warehouse.switches(), () -> info(article, demand))) {
                    found.add(view.of(owner, article, demand));
                }
            }
            return SandboxReply.ok(found);
        });
    }

    private SandboxReply store(GoodsOwner owner, @Nullable Integer id, ObjectNode body) {
        WarehouseSwitches switches = warehouse.switches();
        if (!switches.acceptsArticle.test(body.deepCopy())) {
            return refused("Article " + body.get("articleNumber").stringValue() + " is not accepted");
        }
        ObjectNode article = id == null
                ? WarehouseArticleForm.fresh(body)
                : WarehouseArticleForm.updated(owner.articles.stored(id), body, switches.putSemantics);
        article.put("articleDataLastUpdated", warehouse.now());
        int stored = id == null ? owner.articles.add(article, switches) : id;
        if (id != null) {
            owner.articles.change(id, article, switches);
        }
        String message = "Article " + article.get("articleNumber").stringValue() + " Updated/Created";
        return SandboxReply.ok(
                SandboxJson.object(node -> node.put("articleSystemId", switches.nullIdOn2xx ? null : (Integer) stored)
                        .put("message", message)));
    }

    private static ObjectNode info(ObjectNode article, Map<Integer, Inventory.Demand> demand) {
        return Inventory.info(article, demand(article, demand));
    }

    private static Inventory.Demand demand(ObjectNode article, Map<Integer, Inventory.Demand> demand) {
        return demand.getOrDefault(article.get("articleSystemId").asInt(), Inventory.Demand.NONE);
    }

    private SandboxReply refused(String message) {
        return WarehouseErrors.of(warehouse.switches().refusalStyle, "articleSystemId", message);
    }
}
