package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a PostArticleModel becomes the stored article, under either meaning of PUT. */
final class WarehouseArticleForm {

    /** What the warehouse adds to an article and no PUT can touch. */
    private static final Set<String> OWN = Set.of("articleSystemId", "inventory", "articleKind");

    private WarehouseArticleForm() {}

    static ObjectNode fresh(ObjectNode body) {
        ObjectNode article = body.deepCopy();
        article.remove("goodsOwnerId");
        for (String flag : Set.of("isActive", "isStockArticle")) {
            if (SandboxJson.absent(article.get(flag))) {
                article.put(flag, true);
            }
        }
        return article;
    }

    static ObjectNode updated(ObjectNode stored, ObjectNode body, WarehouseSwitches.PutSemantics semantics) {
        if (semantics == WarehouseSwitches.PutSemantics.MERGE) {
            ObjectNode merged = stored.deepCopy();
            merge(merged, body);
            merged.remove("goodsOwnerId");
            return merged;
        }
        if (semantics == WarehouseSwitches.PutSemantics.MERGE_TOP) {
            ObjectNode merged = stored.deepCopy();
            body.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member ->
                            merged.set(member.getKey(), member.getValue().deepCopy()));
            merged.remove("goodsOwnerId");
            return merged;
        }
        ObjectNode replaced = fresh(body);
        for (String member : OWN) {
            if (stored.has(member)) {
                replaced.set(member, stored.get(member));
            }
        }
        return replaced;
    }

    /** A null can't be told from an omission once .NET has bound the body, so both keep what was there. */
    static void merge(ObjectNode target, ObjectNode body) {
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner && target.get(member.getKey()) instanceof ObjectNode known) {
                merge(known, inner);
            } else if (!value.isNull()) {
                target.set(member.getKey(), value.deepCopy());
            }
        }
    }
}
