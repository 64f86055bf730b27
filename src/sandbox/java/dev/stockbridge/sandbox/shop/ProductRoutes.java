package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's answers about products. */
final class ProductRoutes {

    private static final Set<String> PARAMETERS = Set.of("page", "page_size", "sort", "expand", "id");

    private final SandboxShop shop;
    private final SandboxShopProducts products;

    ProductRoutes(SandboxShop shop) {
        this.shop = shop;
        this.products = shop.products();
    }

    SandboxReply list(SandboxRequest request) {
        ShopSwitches switches = shop.switches();
        Set<String> known = new TreeSet<>(PARAMETERS);
        if (switches.productChangeFilter) {
            known.add("updated_at-from");
        }
        if (switches.refusesUnknownExpands && !rendering(request).knowsAllParts()) {
            return shop.error(400, "Unknown expand");
        }
        return shop.refusedParameters(request, known)
                .orElseGet(() -> Paging.of(request, switches)
                        .map(paging -> products.locked(shelf -> page(shelf, request, paging, switches)))
                        .orElseGet(() -> shop.error(400, "No such page")));
    }

    SandboxReply one(SandboxRequest request, String reference) {
        return products.locked(shelf -> {
            ObjectNode product = reference.startsWith("product_code=")
                    ? byCode(shelf, reference.substring("product_code=".length()))
                    : reference.matches("\\d{1,18}") ? shelf.get(Long.parseLong(reference)) : null;
            return product == null
                    ? shop.error(404, "Product not found")
                    : SandboxReply.ok(SandboxJson.object(
                            node -> node.set("data", rendering(request).product(product))));
        });
    }

    private SandboxReply page(ShopProductStore shelf, SandboxRequest request, Paging paging, ShopSwitches switches) {
        long[] ids = selected(shelf, request, switches);
        if (paging.beyond(ids.length) && switches.pageBeyondEndIsMissing) {
            return shop.error(404, "No such page");
        }
        boolean descending = "id-desc".equals(request.parameter("sort"));
        ShopRendering rendering = rendering(request);
        ArrayNode data = SandboxJson.array();
        for (int i = paging.from(ids.length); i < paging.to(ids.length); i++) {
            ObjectNode product = shelf.get(descending ? ids[ids.length - 1 - i] : ids[i]);
            if (product != null) {
                data.add(rendering.product(product));
            }
        }
        return SandboxReply.ok(paging.envelope(data, ids.length, request, switches));
    }

    private static long[] selected(ShopProductStore shelf, SandboxRequest request, ShopSwitches switches) {
        LongStream ids = Arrays.stream(shelf.ids());
        String wanted = request.parameter("id");
        String from = switches.productChangeFilter ? request.parameter("updated_at-from") : null;
        if (wanted == null && from == null) {
            return shelf.ids();
        }
        if (wanted != null) {
            Set<String> set = Set.of(wanted.split(","));
            ids = ids.filter(id -> set.contains(Long.toString(id)));
        }
        if (from != null) {
            Instant since = ShopTimestamps.parsed(from);
            ids = ids.filter(id -> isSince(shelf.get(id), since, switches));
        }
        return ids.toArray();
    }

    private static boolean isSince(@Nullable ObjectNode product, Instant since, ShopSwitches switches) {
        String text = product == null ? null : SandboxJson.text(product, "updated_at");
        if (text == null) {
            return false;
        }
        Instant updated = Instant.parse(text);
        return updated.isAfter(since) || switches.updatedFromIsInclusive && updated.equals(since);
    }

    /** Main products only, as the vendor's own look-up does it. */
    private static @Nullable ObjectNode byCode(ShopProductStore shelf, String code) {
        ShopProductStore.Holder holder = shelf.holderOf(code);
        return holder == null || holder.variation() != null ? null : shelf.get(holder.product());
    }

    private ShopRendering rendering(SandboxRequest request) {
        String expand = request.parameter("expand");
        return new ShopRendering(
                shop.switches(), expand == null ? Set.of() : new HashSet<>(List.of(expand.split(","))));
    }
}
