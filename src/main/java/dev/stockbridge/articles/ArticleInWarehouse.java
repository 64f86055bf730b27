package dev.stockbridge.articles;

import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.HeldPrices;
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
record ArticleInWarehouse(ObjectNode body, @Nullable HeldPrices prices) {

    static ArticleInWarehouse of(ArticleState state, @Nullable HeldPrices prices) {
        return new ArticleInWarehouse(state.raw(), prices);
    }

    /** A member's value for a person; the names in other languages in one line. Null where it has none. */
    static @Nullable String text(@Nullable JsonNode value) {
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
