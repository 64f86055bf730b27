package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Turns what the shop stores into what it shows: expanded members only, local time stamps, and the switches' oddities. */
final class ShopRendering {

    private static final Set<String> PRODUCT_PARTS = Set.of(
            "translations", "visibilities", "category_links", "image_links", "variations", "brand", "stock_item");

    private static final Set<String> ORDER_PARTS =
            Set.of("products", "shipments", "payments", "comments", "events", "tax_summary");

    private final ShopSwitches switches;
    private final Set<String> expand;

    ShopRendering(ShopSwitches switches, Set<String> expand) {
        this.switches = switches;
        this.expand = expand;
    }

    boolean knowsAllParts() {
        return expand.stream()
                .allMatch(part -> PRODUCT_PARTS.contains(part)
                        || part.equals("variations.stock_item")
                        || part.equals("variations.translations") && switches.variationTranslations);
    }

    ObjectNode product(ObjectNode stored) {
        ObjectNode shown = own(stored, PRODUCT_PARTS);
        for (String part : PRODUCT_PARTS) {
            if (expand.contains(part)) {
                part(shown, stored, part);
            }
        }
        if (expand.contains("variations")) {
            ArrayNode variations = SandboxJson.array();
            for (JsonNode variation : stored.path("variations")) {
                variations.add(variation((ObjectNode) variation));
            }
            shown.set("variations", variations);
        }
        return shown;
    }

    private ObjectNode variation(ObjectNode stored) {
        ObjectNode shown = own(stored, Set.of("stock_item", "translations"));
        if (expand.contains("variations.stock_item")) {
            part(shown, stored, "stock_item");
        }
        if (expand.contains("variations.translations") && switches.variationTranslations) {
            part(shown, stored, "translations");
        }
        return shown;
    }

    ObjectNode order(ObjectNode stored) {
        ObjectNode shown = own(stored, ORDER_PARTS);
        for (String part : ORDER_PARTS) {
            if (expand.contains(part)) {
                part(shown, stored, part);
            }
        }
        if (expand.contains("products") && !expand.contains("products.return_reasons")) {
            shown.get("products").forEach(line -> ((ObjectNode) line).remove("return_reasons"));
        }
        return shown;
    }

    /** Any tree without parts that wait to be expanded. */
    JsonNode plain(JsonNode stored) {
        if (stored instanceof ObjectNode object) {
            return own(object, Set.of());
        }
        if (stored instanceof ArrayNode array) {
            ArrayNode shown = SandboxJson.array();
            array.forEach(element -> shown.add(plain(element)));
            return shown;
        }
        return stored;
    }

    ObjectNode own(ObjectNode stored, Set<String> parts) {
        ObjectNode shown = SandboxJson.object();
        for (Map.Entry<String, JsonNode> member : stored.properties()) {
            if (!parts.contains(member.getKey())) {
                shown.set(member.getKey(), value(member.getKey(), member.getValue()));
            }
        }
        return shown;
    }

    private JsonNode value(String name, JsonNode value) {
        if (value.isString() && name.endsWith("_at")) {
            return StringNode.valueOf(ShopTimestamps.shown(value.stringValue(), switches.utc));
        }
        if (value.isString() && name.equals("status") && switches.lowerCaseStatuses) {
            return StringNode.valueOf(value.stringValue().toLowerCase());
        }
        return plain(value);
    }

    private void part(ObjectNode shown, ObjectNode stored, String name) {
        JsonNode value = stored.get(name);
        if (!SandboxJson.absent(value)) {
            shown.set(name, plain(value));
            return;
        }
        boolean single = name.equals("stock_item") || name.equals("brand");
        switch (single ? switches.missingStockItem : ShopSwitches.Absent.EMPTY_ARRAY) {
            case EMPTY_ARRAY -> shown.set(name, SandboxJson.array());
            case NULL -> shown.putNull(name);
            case NO_KEY -> shown.remove(name);
        }
    }

    /** The same tree with its numbers as strings, except for the paging. */
    static JsonNode stringified(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            ObjectNode copy = SandboxJson.object();
            object.properties()
                    .forEach(member -> copy.set(
                            member.getKey(),
                            member.getKey().equals("meta") ? member.getValue() : stringified(member.getValue())));
            return copy;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode copy = SandboxJson.array();
            array.forEach(element -> copy.add(stringified(element)));
            return copy;
        }
        return tree.isNumber() ? StringNode.valueOf(tree.asString()) : tree;
    }
}
