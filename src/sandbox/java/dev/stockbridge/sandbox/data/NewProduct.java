package dev.stockbridge.sandbox.data;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A product to be added: a plain one with a stock item, until it gets variations. The shop gives the ids. */
public final class NewProduct {

    private final ObjectNode node = SandboxJson.object();

    private NewProduct(String name) {
        node.put("name", name);
    }

    public static NewProduct named(String name) {
        return new NewProduct(name);
    }

    public NewProduct code(@Nullable String code) {
        node.put("product_code", code);
        return this;
    }

    public NewProduct price(@Nullable String price) {
        return decimal("price", price);
    }

    public NewProduct purchasePrice(@Nullable String price) {
        return decimal("purchase_price", price);
    }

    public NewProduct vat(@Nullable String rate) {
        return decimal("vat_rate", rate);
    }

    public NewProduct weight(@Nullable String kilograms) {
        return decimal("weight", kilograms);
    }

    public NewProduct supplierCode(@Nullable String code) {
        node.put("supplier_code", code);
        return this;
    }

    public NewProduct description(@Nullable String text) {
        node.put("description", text);
        return this;
    }

    public NewProduct translated(String language, @Nullable String name) {
        translations(node).addObject().put("language", language).put("name", name);
        return this;
    }

    /** A stock item of the product's own. */
    public NewProduct stock(@Nullable String barcode, int quantity) {
        stockItem(node, barcode, quantity);
        return this;
    }

    public NewProduct variation(
            String name, @Nullable String code, @Nullable String price, @Nullable String barcode, int quantity) {
        node.withArray("variations").add(variationNode(name, code, price, barcode, quantity));
        return this;
    }

    /** Any other member. */
    public NewProduct with(Consumer<ObjectNode> change) {
        change.accept(node);
        return this;
    }

    public ObjectNode node() {
        return node.deepCopy();
    }

    public static ObjectNode variationNode(
            String name, @Nullable String code, @Nullable String price, @Nullable String barcode, int quantity) {
        ObjectNode variation = SandboxJson.object();
        variation.put("name", name).put("product_code", code);
        variation.put("price", price == null ? null : new BigDecimal(price));
        variation.putNull("purchase_price").putNull("weight");
        stockItem(variation, barcode, quantity);
        return variation;
    }

    private NewProduct decimal(String member, @Nullable String value) {
        node.put(member, value == null ? null : new BigDecimal(value));
        return this;
    }

    private static ArrayNode translations(ObjectNode node) {
        return node.withArray("translations");
    }

    static void stockItem(ObjectNode owner, @Nullable String barcode, int quantity) {
        owner.putObject("stock_item")
                .put("barcode", barcode)
                .put("enabled", true)
                .put("quantity", quantity);
    }
}
