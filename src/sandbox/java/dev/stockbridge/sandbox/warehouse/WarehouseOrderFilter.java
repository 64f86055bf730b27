package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The documented filters of the order list. Parameters that are not among them are ignored. */
record WarehouseOrderFilter(
        int from,
        int limit,
        int statusFrom,
        int statusTo,
        @Nullable Set<String> numbers,
        @Nullable Set<String> references,
        @Nullable Set<String> articles,
        @Nullable Instant statusChangedFrom,
        @Nullable Instant updatedFrom,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable Instant shippedFrom,
        @Nullable Instant shippedTo,
        boolean onlyToReport) {

    /** The filter of a request; nothing where a value is refused. */
    static Optional<WarehouseOrderFilter> of(SandboxRequest request, SandboxWarehouse warehouse) {
        try {
            Instant updatedFrom = WarehouseArticleFilter.instant(request, "orderUpdatedTimeFrom");
            if (updatedFrom != null
                    && updatedFrom.isBefore(warehouse.clock().instant().minus(Duration.ofDays(2)))) {
                return Optional.empty();
            }
            return Optional.of(new WarehouseOrderFilter(
                    number(request, "orderIdFrom", 0),
                    number(request, "maxOrdersToGet", Integer.MAX_VALUE),
                    number(request, "orderStatusFrom", 0),
                    number(request, "orderStatusTo", Integer.MAX_VALUE),
                    values(request, "orderNumber", "orderNumbers"),
                    values(request, "referenceNumbers", "referenceNumbers"),
                    values(request, "articleNumbers", "articleNumbers"),
                    WarehouseArticleFilter.instant(request, "orderStatusChangedTimeFrom"),
                    updatedFrom,
                    WarehouseArticleFilter.instant(request, "orderCreatedTimeFrom"),
                    WarehouseArticleFilter.instant(request, "orderCreatedTimeTo"),
                    WarehouseArticleFilter.instant(request, "shippedTimeFrom"),
                    WarehouseArticleFilter.instant(request, "shippedTimeTo"),
                    Boolean.parseBoolean(request.parameter("onlyOrdersWithOrderLinesToReport"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean matches(ObjectNode order) {
        int status = order.get("status").asInt();
        return status >= statusFrom
                && status <= statusTo
                && in(numbers, order, "orderNumber")
                && in(references, order, "referenceNumber")
                && since(order, "statusChanged", statusChangedFrom)
                && since(order, "updated", updatedFrom)
                && since(order, "createdDate", createdFrom)
                && until(order, "createdDate", createdTo)
                && since(order, "shippedTime", shippedFrom)
                && until(order, "shippedTime", shippedTo)
                && (articles == null || anyLine(order, line -> in(articles, line, "articleNumber")))
                && (!onlyToReport || anyLine(order, WarehouseOrderFilter::toReport));
    }

    private interface LineTest {
        boolean test(JsonNode line);
    }

    private static boolean anyLine(ObjectNode order, LineTest test) {
        for (JsonNode line : order.get("orderLines")) {
            if (test.test(line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean toReport(JsonNode line) {
        BigDecimal picked = Inventory.number(line, "picked");
        return Inventory.number(line, "reported").compareTo(picked) < 0;
    }

    private static boolean in(@Nullable Set<String> wanted, JsonNode node, String member) {
        return wanted == null || wanted.contains(node.path(member).asString(""));
    }

    private static boolean since(ObjectNode order, String member, @Nullable Instant from) {
        String text = SandboxJson.text(order, member);
        return from == null || text != null && !Instant.parse(text).isBefore(from);
    }

    private static boolean until(ObjectNode order, String member, @Nullable Instant to) {
        String text = SandboxJson.text(order, member);
        return to == null || text != null && !Instant.parse(text).isAfter(to);
    }

    private static int number(SandboxRequest request, String name, int fallback) {
        String text = request.parameter(name);
        return text == null ? fallback : Integer.parseInt(text);
    }

    private static @Nullable Set<String> values(SandboxRequest request, String single, String repeated) {
        Set<String> values = new HashSet<>(request.parameters(single));
        values.addAll(request.parameters(repeated));
        return values.isEmpty() ? null : values;
    }
}
