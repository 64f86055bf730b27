package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills a product up to the whole form that the shop stores: every member, ids of children, stock items with balances. */
public final class ProductForm {

    private static final List<String> NULLABLE = List.of(
            "product_code",
            "supplier_code",
            "description",
            "information",
            "keywords",
            "price",
            "purchase_price",
            "vat_rate",
            "weight",
            "warranty",
            "brand_id",
            "supplier_id",
            "available_from",
            "available_to",
            "order_limit",
            "visible_from",
            "purchasable_from",
            "seo_title",
            "seo_page_title",
            "seo_meta_description");

    private ProductForm() {}

    public static ObjectNode complete(ObjectNode given, long id, Instant now) {
        ObjectNode product = SandboxJson.object();
        product.put("id", id);
        stamp(product, given, now);
        product.put("name", SandboxJson.text(given, "name"));
        NULLABLE.forEach(product::putNull);
        product.put("featured", false);
        product.setAll(given);
        product.put("id", id);
        product.withArray("translations");
        if (!product.has("visibilities")) {
            product.putArray("visibilities").addObject().put("version_id", 1).put("is_visible", true);
        }
        int sort = 0;
        for (JsonNode variation : product.withArray("variations")) {
            sort = Math.max(sort + 1, variation.path("sort").asInt(0));
            complete((ObjectNode) variation, id, sort, now);
        }
        if (product.get("stock_item") instanceof ObjectNode item) {
            completeStock(item, id * 1000, SandboxJson.text(product, "product_code"), id, null, now);
        }
        return product;
    }

    /** Brings codes and balances of the stock items back in step after an edit. */
    static void settle(ObjectNode product, Instant now) {
        long id = product.get("id").asLong();
        int sort = 0;
        for (JsonNode variation : product.withArray("variations")) {
            sort = Math.max(sort + 1, variation.path("sort").asInt(0));
            complete((ObjectNode) variation, id, sort, now);
        }
        if (product.get("stock_item") instanceof ObjectNode item) {
            completeStock(item, id * 1000, SandboxJson.text(product, "product_code"), id, null, now);
        }
    }

    private static void complete(ObjectNode variation, long product, int sort, Instant now) {
        long id = variation.path("id").asLong(product * 1000 + sort);
        variation.put("id", id).put("product_id", product).put("sort", sort);
        stamp(variation, variation.deepCopy(), now);
        for (String member : List.of("product_code", "price", "purchase_price", "weight")) {
            if (!variation.has(member)) {
                variation.putNull(member);
            }
        }
        if (variation.get("stock_item") instanceof ObjectNode item) {
            completeStock(item, id, SandboxJson.text(variation, "product_code"), product, id, now);
        }
    }

    static void completeStock(
            ObjectNode item, long id, @Nullable String code, long product, @Nullable Long variation, Instant now) {
        ObjectNode given = item.deepCopy();
        item.put("id", id);
        stamp(item, given, now);
        item.putNull("sku")
                .putNull("barcode")
                .putNull("location")
                .put("enabled", true)
                .put("quantity", 0);
        item.put("reserved", 0).put("balance_alert", false).putNull("balance_limit");
        item.put("backorder_enabled", false).putNull("backorder_estimate");
        item.setAll(given);
        item.put("code", code).put("product_id", product).put("variation_id", variation);
        balance(item);
    }

    static void balance(ObjectNode item) {
        JsonNode quantity = item.get("quantity");
        item.put(
                "balance",
                quantity.isNull()
                        ? null
                        : (Integer) (quantity.asInt() - item.path("reserved").asInt(0)));
    }

    private static void stamp(ObjectNode node, ObjectNode given, Instant now) {
        for (String member : List.of("created_at", "updated_at")) {
            String known = SandboxJson.text(given, member);
            node.put(member, known == null ? ShopTimestamps.stored(now) : known);
        }
    }
}
