package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's answers about stock items, and the one way of changing them. */
final class StockRoutes {

    private final SandboxShop shop;
    private final SandboxShopProducts products;

    StockRoutes(SandboxShop shop) {
        this.shop = shop;
        this.products = shop.products();
    }

    SandboxReply list(SandboxRequest request) {
        ShopSwitches switches = shop.switches();
        return shop.refusedParameters(request, Set.of("page", "page_size", "sort"))
                .orElseGet(() -> Paging.of(request, switches)
                        .map(paging -> products.locked(shelf -> page(shelf, request, paging, switches)))
                        .orElseGet(() -> shop.error(400, "No such page")));
    }

    private SandboxReply page(ShopProductStore shelf, SandboxRequest request, Paging paging, ShopSwitches switches) {
        List<ShopProductStore.Holder> holders = shelf.stock();
        if (paging.beyond(holders.size()) && switches.pageBeyondEndIsMissing) {
            return shop.error(404, "No such page");
        }
        boolean descending = "id-desc".equals(request.parameter("sort"));
        ShopRendering rendering = new ShopRendering(switches, Set.of());
        ArrayNode data = SandboxJson.array();
        for (int i = paging.from(holders.size()); i < paging.to(holders.size()); i++) {
            data.add(rendering.plain(shelf.stockItem(holders.get(descending ? holders.size() - 1 - i : i))));
        }
        return SandboxReply.ok(paging.envelope(data, holders.size(), request, switches));
    }

    SandboxReply one(String code) {
        return products.locked(shelf -> {
            ShopProductStore.Holder holder = shelf.holderOf(code);
            ObjectNode item = holder == null ? null : shelf.stockItem(holder);
            return item == null ? shop.error(404, "Stock item not found") : shown(item);
        });
    }

    SandboxReply patch(ObjectNode body, String code) {
        return products.locked(shelf -> {
            ShopProductStore.Holder holder = shelf.holderOf(code);
            ObjectNode item = holder == null ? null : shelf.stockItem(holder);
            if (item == null) {
                return shop.error(404, "Stock item not found");
            }
            if (shop.switches().stockPatchRefusesUntracked
                    && !item.path("enabled").asBoolean(true)) {
                return shop.error(409, "Stock of this item is not tracked");
            }
            products.editStock(code, stored -> stored.setAll(body));
            return shop.switches().stockPatchAnswersNothing ? SandboxReply.empty(204) : shown(shelf.stockItem(holder));
        });
    }

    private SandboxReply shown(ObjectNode item) {
        return SandboxReply.ok(SandboxJson.object(
                node -> node.set("data", new ShopRendering(shop.switches(), Set.of()).plain(item))));
    }
}
