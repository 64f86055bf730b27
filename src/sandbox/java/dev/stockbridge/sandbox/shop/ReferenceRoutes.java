package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's small look-up lists: shipping methods, payment methods, suppliers and versions. */
final class ReferenceRoutes {

    private static final String SINCE = "2024-01-02T08:00:00Z";

    private final SandboxShop shop;
    private final ObjectNode lists = SandboxJson.object();

    ReferenceRoutes(SandboxShop shop) {
        this.shop = shop;
        method("shipping-methods", 1, "Nouto myymälästä");
        method("shipping-methods", 3, "Posti – Pikkupaketti");
        method("shipping-methods", 4, "Matkahuolto Lähellä-paketti");
        method("shipping-methods", 7, "PostNord MyPack Hem (Sverige)");
        method("payment-methods", 1, "Lasku").put("provider", "invoice");
        method("payment-methods", 2, "Paytrail").put("provider", "paytrail");
        method("payment-methods", 5, "Klarna").put("provider", "klarna");
        method("payment-methods", 6, "Postiennakko").put("provider", "cash_on_delivery");
        method("suppliers", 4, "Villapaja Oy").put("email", "tilaukset@villapaja.example");
        list("versions")
                .addObject()
                .put("id", 1)
                .put("name", "Suomi")
                .put("language", "fi")
                .put("currency", "EUR");
        list("versions")
                .addObject()
                .put("id", 2)
                .put("name", "Sverige")
                .put("language", "sv")
                .put("currency", "SEK");
    }

    boolean has(String name) {
        return lists.has(name);
    }

    SandboxReply list(SandboxRequest request, String name) {
        ArrayNode all = list(name);
        Optional<Paging> asked = Paging.of(request, shop.switches());
        return shop.refusedParameters(request, Set.of("page", "page_size", "sort"))
                .orElseGet(() -> asked.map(paging -> page(request, all, paging))
                        .orElseGet(() -> shop.error(400, "No such page")));
    }

    private SandboxReply page(SandboxRequest request, ArrayNode all, Paging paging) {
        ArrayNode data = SandboxJson.array();
        for (int i = paging.from(all.size()); i < paging.to(all.size()); i++) {
            data.add(new ShopRendering(shop.switches(), Set.of()).plain(all.get(i)));
        }
        return SandboxReply.ok(paging.envelope(data, all.size(), request, shop.switches()));
    }

    SandboxReply one(String name, String id) {
        for (JsonNode entry : list(name)) {
            if (entry.get("id").asString().equals(id)) {
                return SandboxReply.ok(SandboxJson.object(node -> node.set("data", entry)));
            }
        }
        return shop.error(404, "Not found");
    }

    private ObjectNode method(String list, int id, String name) {
        return list(list)
                .addObject()
                .put("id", id)
                .put("created_at", SINCE)
                .put("updated_at", SINCE)
                .put("name", name);
    }

    private ArrayNode list(String name) {
        return lists.withArray(name);
    }
}
