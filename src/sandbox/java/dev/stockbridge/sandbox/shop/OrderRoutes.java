package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's answers to those who read orders. */
final class OrderRoutes {

    private static final Set<String> PARAMETERS = Set.of(
            "page",
            "page_size",
            "sort",
            "expand",
            "status",
            "created_at-from",
            "created_at-to",
            "updated_at-from",
            "updated_at-to");

    private final SandboxShop shop;
    private final ShopOrderStore book;

    OrderRoutes(SandboxShop shop) {
        this.shop = shop;
        this.book = shop.orders().book;
    }

    SandboxReply list(SandboxRequest request) {
        ShopSwitches switches = shop.switches();
        try {
            Predicate<ShopOrderStore.Entry> filter = filter(request, switches);
            return shop.refusedParameters(request, PARAMETERS)
                    .orElseGet(() -> Paging.of(request, switches)
                            .map(paging -> book.locked(shelf -> page(request, filter, paging, switches)))
                            .orElseGet(() -> shop.error(400, "No such page")));
        } catch (DateTimeException e) {
            return shop.error(400, "Not a time");
        }
    }

    SandboxReply one(SandboxRequest request, long id) {
        return book.locked(shelf -> {
            ObjectNode order = book.get(id);
            return order == null ? shop.error(404, "Order not found") : shown(request, order);
        });
    }

    /** A list that hangs on an order, such as its shipments, or one element of it. */
    SandboxReply part(long id, String list, @Nullable Long partId) {
        return book.locked(shelf -> {
            ObjectNode order = book.get(id);
            if (order == null) {
                return shop.error(404, "Order not found");
            }
            JsonNode parts = new ShopRendering(shop.switches(), Set.of()).plain(order.get(list));
            if (partId == null) {
                return SandboxReply.ok(SandboxJson.object(node -> node.set("data", parts)));
            }
            return parts.valueStream()
                    .filter(part -> part.path("id").asLong() == partId)
                    .findFirst()
                    .map(part -> SandboxReply.ok(SandboxJson.object(node -> node.set("data", part))))
                    .orElseGet(() -> shop.error(404, "Not found"));
        });
    }

    SandboxReply shown(SandboxRequest request, ObjectNode order) {
        return SandboxReply.ok(SandboxJson.object(
                node -> node.set("data", new ShopRendering(shop.switches(), expand(request)).order(order))));
    }

    private SandboxReply page(
            SandboxRequest request, Predicate<ShopOrderStore.Entry> filter, Paging paging, ShopSwitches switches) {
        List<ShopOrderStore.Entry> found =
                book.all().filter(filter).sorted(order(request)).toList();
        if (paging.beyond(found.size()) && switches.pageBeyondEndIsMissing) {
            return shop.error(404, "No such page");
        }
        ShopRendering rendering = new ShopRendering(switches, expand(request));
        ArrayNode data = SandboxJson.array();
        found.subList(paging.from(found.size()), paging.to(found.size()))
                .forEach(entry -> data.add(rendering.order(entry.order())));
        return SandboxReply.ok(paging.envelope(data, found.size(), request, switches));
    }

    private static Comparator<ShopOrderStore.Entry> order(SandboxRequest request) {
        String sort = request.parameter("sort") == null ? "id-asc" : request.parameter("sort");
        Comparator<ShopOrderStore.Entry> byId = Comparator.comparingLong(ShopOrderStore.Entry::id);
        Comparator<ShopOrderStore.Entry> order = sort.startsWith("updated_at")
                ? Comparator.comparing(ShopOrderStore.Entry::updated).thenComparing(byId)
                : byId;
        return sort.endsWith("desc") ? order.reversed() : order;
    }

    private static Predicate<ShopOrderStore.Entry> filter(SandboxRequest request, ShopSwitches switches) {
        Instant createdFrom = instant(request, "created_at-from");
        Instant createdTo = instant(request, "created_at-to");
        Instant updatedFrom = instant(request, "updated_at-from");
        Instant updatedTo = instant(request, "updated_at-to");
        String status = request.parameter("status");
        return entry -> (createdFrom == null || !entry.created().isBefore(createdFrom))
                && (createdTo == null || !entry.created().isAfter(createdTo))
                && (updatedFrom == null
                        || entry.updated().isAfter(updatedFrom)
                        || switches.updatedFromIsInclusive && entry.updated().equals(updatedFrom))
                && (updatedTo == null || !entry.updated().isAfter(updatedTo))
                && (status == null || status.equalsIgnoreCase(SandboxJson.text(entry.order(), "status")));
    }

    private static @Nullable Instant instant(SandboxRequest request, String name) {
        String text = request.parameter(name);
        return text == null ? null : ShopTimestamps.parsed(text);
    }

    private static Set<String> expand(SandboxRequest request) {
        String expand = request.parameter("expand");
        return expand == null ? Set.of() : new HashSet<>(List.of(expand.split(",")));
    }
}
