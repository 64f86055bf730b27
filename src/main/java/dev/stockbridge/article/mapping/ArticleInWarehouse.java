package dev.stockbridge.article.mapping;

import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.StoredPrices;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article as the warehouse shows it.
 *
 * @param body as REST shows it
 * @param prices what SOAP alone shows; null where that was not read
 */
public record ArticleInWarehouse(ObjectNode body, @Nullable StoredPrices prices) {

    public static ArticleInWarehouse of(ArticleState state, @Nullable StoredPrices prices) {
        return new ArticleInWarehouse(state.raw(), prices);
    }

    /** A member's value for a person; the names in other languages in one line. Null where it has none. */
    public static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isArray()) {
            return value.asString();
        }
        var list = value.valueStream()
                .filter(element -> !element.path("articleName").asString("-").isEmpty())
                .map(ArticleInWarehouse::inOneLine)
                .collect(Collectors.joining(" | "));
        return list.isEmpty() ? null : list;
    }

    private static String inOneLine(JsonNode element) {
        return element.isObject()
                ? element.propertyStream()
                        .map(member -> member.getValue().asString("…"))
                        .collect(Collectors.joining(": "))
                : element.asString();
    }
}
