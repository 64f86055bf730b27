package dev.stockbridge.ongoing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns an article as a GET shows it into what a PUT takes of it (contract: Ongoing 2.2, "The article, complete"). */
final class ReadModel {

    /** What no PUT takes, whatever it holds. */
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

    /** What a PUT takes in another place. */
    private static final Map<String, String> MOVED = Map.of(
            "supplierInfo.alternativeSuppliers", "alternativeSuppliersInfo.alternativeSuppliers",
            "defaultLocationStockLimit", "defaultLocation.stockLimit");

    /** An object whose members a PUT takes one level higher. */
    private static final String COMMENTS = "articleHandlingComments";

    private static final String CLASSES = "classes";

    private ReadModel() {}

    /** All that a PUT takes of the article, or could take; what is null or empty all through is left out. */
    static ObjectNode asWritten(ObjectNode shown) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        copy("", shown, written, written);
        classes(shown.path(CLASSES), written);
        incompleteOnesOut(written);
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

    /** Classes are added to those that are there; a class needs a code and a name. */
    private static void classes(JsonNode shown, ObjectNode written) {
        ArrayNode classes = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : shown) {
            if (withoutNulls(one) instanceof ObjectNode taken && taken.has("code") && taken.has("name")) {
                taken.remove("id");
                classes.add(taken);
            }
        }
        if (!classes.isEmpty()) {
            written.putObject("articleClassesInfo").put("handlingMode", "Add").set(CLASSES, classes);
        }
    }

    /** The write model wants both parts of a TARIC number and a storage class's name: half a one spoils the whole PUT. */
    private static void incompleteOnesOut(ObjectNode written) {
        if (written.path("taricNumbersInfo").path("taricNumbers") instanceof ArrayNode numbers) {
            numbers.removeIf(number -> !number.has("countryCode") || !number.has("taricNumber"));
        }
        // An empty name is one that was taken away.
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
