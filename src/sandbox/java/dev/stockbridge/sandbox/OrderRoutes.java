package dev.stockbridge.sandbox;

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
    private final OrderBook book;

    OrderRoutes(SandboxShop shop) {
        this.shop = shop;
        this.book = shop.orders().book;
    }

    Reply list(Request request) {
        ShopSwitches switches = shop.switches();
        try {
            Predicate<OrderBook.Entry> filter = filter(request, switches);
            return shop.refusedParameters(request, PARAMETERS)
                    .orElseGet(() -> Paging.of(request, switches)
                            .map(paging -> book.locked(shelf -> page(request, filter, paging, switches)))
                            .orElseGet(() -> shop.error(400, "No such page")));
        } catch (DateTimeException e) {
            return shop.error(400, "Not a time");
        }
    }

    Reply one(Request request, long id) {
        return book.locked(shelf -> {
            ObjectNode order = book.get(id);
            return order == null ? shop.error(404, "Order not found") : shown(request, order);
        });
    }

    /** A list that hangs on an order, such as its shipments, or one element of it. */
    Reply part(long id, String list, @Nullable Long partId) {
        return book.locked(shelf -> {
            ObjectNode order = book.get(id);
            if (order == null) {
                return shop.error(404, "Order not found");
            }
            JsonNode parts = new ShopRendering(shop.switches(), Set.of()).plain(order.get(list));
            if (partId == null) {
                return Reply.ok(Json.object(node -> node.set("data", parts)));
            }
            return parts.valueStream()
                    .filter(part -> part.path("id").asLong() == partId)
                    .findFirst()
                    .map(part -> Reply.ok(Json.object(node -> node.set("data", part))))
                    .orElseGet(() -> shop.error(404, "Not found"));
        });
    }

    Reply shown(Request request, ObjectNode order) {
        return Reply.ok(Json.object(
                node -> node.set("data", new ShopRendering(shop.switches(), expand(request)).order(order))));
    }

    private Reply page(Request request, Predicate<OrderBook.Entry> filter, Paging paging, ShopSwitches switches) {
        List<OrderBook.Entry> found =
                book.all().filter(filter).sorted(order(request)).toList();
        if (paging.beyond(found.size()) && switches.pageBeyondEndIsMissing) {
            return shop.error(404, "No such page");
        }
        ShopRendering rendering = new ShopRendering(switches, expand(request));
        ArrayNode data = Json.array();
        found.subList(paging.from(found.size()), paging.to(found.size()))
                .forEach(entry -> data.add(rendering.order(entry.order())));
        return Reply.ok(paging.envelope(data, found.size(), request, switches));
    }

    private static Comparator<OrderBook.Entry> order(Request request) {
        String sort = request.parameter("sort") == null ? "id-asc" : request.parameter("sort");
        Comparator<OrderBook.Entry> byId = Comparator.comparingLong(OrderBook.Entry::id);
        Comparator<OrderBook.Entry> order = sort.startsWith("updated_at")
                ? Comparator.comparing(OrderBook.Entry::updated).thenComparing(byId)
                : byId;
        return sort.endsWith("desc") ? order.reversed() : order;
    }

    private static Predicate<OrderBook.Entry> filter(Request request, ShopSwitches switches) {
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
                && (status == null || status.equalsIgnoreCase(Json.text(entry.order(), "status")));
    }

    private static @Nullable Instant instant(Request request, String name) {
        String text = request.parameter(name);
        return text == null ? null : ShopTime.parsed(text);
    }

    private static Set<String> expand(Request request) {
        String expand = request.parameter("expand");
        return expand == null ? Set.of() : new HashSet<>(List.of(expand.split(",")));
    }
}
