package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.DelayedRecord;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The documented filters of the article lists. Parameters that are not among them are ignored. */
record WarehouseArticleFilter(
        int from,
        int limit,
        @Nullable Set<String> numbers,
        @Nullable Set<String> productCodes,
        @Nullable Set<String> barCodes,
        @Nullable Instant updatedFrom,
        boolean onlyInStock) {

    /** The filter of a request; nothing where a value is refused. */
    static Optional<WarehouseArticleFilter> of(SandboxRequest request, SandboxWarehouse warehouse) {
        try {
            Instant stockFrom = instant(request, "stockInfoChangedFrom");
            if (stockFrom != null
                    && stockFrom.isBefore(warehouse.clock().instant().minus(Duration.ofHours(24)))) {
                return Optional.empty();
            }
            String from = request.parameter("articleSystemIdFrom");
            String limit = request.parameter("maxArticlesToGet");
            return Optional.of(new WarehouseArticleFilter(
                    from == null ? 0 : Integer.parseInt(from),
                    limit == null ? Integer.MAX_VALUE : Integer.parseInt(limit),
                    numbers(request, warehouse.switches()),
                    values(request, "productCode", "productCodes"),
                    values(request, "barCodes", "barCodes"),
                    instant(request, "articleDataLastUpdatedFrom"),
                    Boolean.parseBoolean(request.parameter("onlyArticlesInStock"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The articles that may match: all of them, unless the numbers say which. */
    Iterable<DelayedRecord> candidates(WarehouseArticleStore articles, WarehouseSwitches switches) {
        return numbers == null ? articles.from(from) : articles.numbered(numbers, switches);
    }

    boolean matches(ObjectNode article, WarehouseSwitches switches, Supplier<ObjectNode> inventoryInfo) {
        return article.get("articleSystemId").asInt() >= from
                && (numbers == null || numbers.contains(switches.compared(SandboxJson.text(article, "articleNumber"))))
                && in(productCodes, SandboxJson.text(article, "productCode"))
                && in(barCodes, SandboxJson.text(article.path("barCodeInfo"), "barCode"))
                && (updatedFrom == null
                        || !Instant.parse(SandboxJson.text(article, "articleDataLastUpdated"))
                                .isBefore(updatedFrom))
                && (!onlyInStock
                        || Inventory.number(inventoryInfo.get(), "numberOfItems")
                                        .compareTo(BigDecimal.ZERO)
                                > 0);
    }

    private static boolean in(@Nullable Set<String> wanted, @Nullable String value) {
        return wanted == null || value != null && wanted.contains(value);
    }

    private static @Nullable Set<String> numbers(SandboxRequest request, WarehouseSwitches switches) {
        Set<String> numbers = values(request, "articleNumber", "articleNumbers");
        return numbers == null ? null : numbers.stream().map(switches::compared).collect(Collectors.toSet());
    }

    /** Repeated keys only: a comma list is one element and matches nothing. */
    private static @Nullable Set<String> values(SandboxRequest request, String single, String repeated) {
        Set<String> values = new HashSet<>(request.parameters(single));
        values.addAll(request.parameters(repeated));
        return values.isEmpty() ? null : values;
    }

    static @Nullable Instant instant(SandboxRequest request, String name) {
        String text = request.parameter(name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
