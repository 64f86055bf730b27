package dev.stockbridge.ongoing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts an article from the form of a GET to that of a PUT (contract: Ongoing 2.2, "The article, complete"). */
final class ReadModel {

    /** Members that no PUT accepts. */
    private static final Set<String> READ_ONLY = Set.of(
            "goodsOwner",
            "articleSystemId",
            "inventoryInfo",
            "articleDataLastUpdated",
            "created",
            "articleKind",
            "replacementArticleInfo",
            "defaultLocationMaxNumberOfItems",
            "defaultLocation.name",
            "goodsCategory.name");

    /** Members that a PUT accepts in another place. */
    private static final Map<String, String> MOVED = Map.of(
            "supplierInfo.alternativeSuppliers", "alternativeSuppliersInfo.alternativeSuppliers",
            "defaultLocationStockLimit", "defaultLocation.stockLimit");

    /** An object whose members a PUT accepts one level higher. */
    private static final String COMMENTS = "articleHandlingComments";

    private static final String CLASSES = "classes";

    private ReadModel() {}

    /** All members that a PUT accepts, or may accept. Null members and objects without a value are left out. */
    static ObjectNode asWritten(ObjectNode shown) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        copy("", shown, written, written);
        classes(shown.path(CLASSES), written);
        removeIncomplete(written);
        return written;
    }

    private static void copy(String prefix, ObjectNode from, ObjectNode to, ObjectNode top) {
        from.properties().forEach(member -> {
            String path = prefix + member.getKey();
            JsonNode value = withoutNulls(member.getValue());
            if (value.isNull() || READ_ONLY.contains(path) || path.equals(CLASSES)) {
                return;
            }
            if (MOVED.containsKey(path)) {
                String[] place = MOVED.get(path).split("\\.");
                top.withObject("/" + place[0]).set(place[1], value);
            } else if (path.equals(COMMENTS) && value instanceof ObjectNode comments) {
                top.setAll(comments);
            } else if (value instanceof ObjectNode inner) {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                copy(path + ".", inner, copy, top);
                if (!copy.isEmpty()) {
                    to.withObject("/" + member.getKey().replace("~", "~0").replace("/", "~1"))
                            .setAll(copy);
                }
            } else {
                to.set(member.getKey(), value);
            }
        });
    }

    /** Converts the classes; the PUT adds them to those that the article has. One without a code or a name is left out. */
    private static void classes(JsonNode shown, ObjectNode written) {
        ArrayNode classes = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : shown) {
            if (withoutNulls(one) instanceof ObjectNode accepted && accepted.has("code") && accepted.has("name")) {
                accepted.remove("id");
                classes.add(accepted);
            }
        }
        if (!classes.isEmpty()) {
            written.putObject("articleClassesInfo").put("handlingMode", "Add").set(CLASSES, classes);
        }
    }

    /**
     * Removes TARIC numbers and storage classes with a required member missing, for which the warehouse would reject
     * the whole PUT.
     */
    private static void removeIncomplete(ObjectNode written) {
        if (written.path("taricNumbersInfo").path("taricNumbers") instanceof ArrayNode numbers) {
            numbers.removeIf(number -> !number.has("countryCode") || !number.has("taricNumber"));
        }
        // An empty name was deleted.
        if (written.path("articleNameTranslations") instanceof ArrayNode names) {
            names.removeIf(name -> name.path("articleName").asString("").isEmpty());
            if (names.isEmpty()) {
                written.remove("articleNameTranslations");
            }
        }
        if (!written.path("storageClass").has("name")) {
            written.remove("storageClass");
        }
    }

    private static JsonNode withoutNulls(JsonNode value) {
        JsonNode copy = value.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(name -> object.get(name).isNull())
                    .forEach(object::remove);
        }
        node.forEach(ReadModel::strip);
    }
}
