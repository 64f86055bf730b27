package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shop's products by id. A product may be given as a recipe that makes it whenever it is looked at, so that a
 * hundred thousand of them need no memory until one is edited. Not thread safe: the shop locks.
 */
final class ShopProductStore {

    /** Where a code leads to: a product, or one of its variations. */
    record Holder(long product, @Nullable Long variation) {}

    private final TreeMap<Long, Supplier<ObjectNode>> products = new TreeMap<>();
    private long @Nullable [] ids;
    private @Nullable List<Holder> stock;
    private @Nullable Map<String, Holder> byCode;

    void put(long id, Supplier<ObjectNode> recipe) {
        products.put(id, recipe);
        forget();
    }

    void remove(long id) {
        products.remove(id);
        forget();
    }

    @Nullable
    ObjectNode get(long id) {
        Supplier<ObjectNode> recipe = products.get(id);
        return recipe == null ? null : recipe.get();
    }

    /** The product to be changed in place; from now on it is kept as it is. */
    ObjectNode forEditing(long id) {
        ObjectNode product = get(id);
        if (product == null) {
            throw new IllegalArgumentException("no product " + id);
        }
        products.put(id, () -> product);
        return product;
    }

    long[] ids() {
        long[] known = ids;
        if (known == null) {
            known = products.keySet().stream().mapToLong(Long::longValue).toArray();
            ids = known;
        }
        return known;
    }

    Stream<ObjectNode> all() {
        return products.values().stream().map(Supplier::get);
    }

    /** Where each stock item hangs, in the order of products and their variations. */
    List<Holder> stock() {
        List<Holder> known = stock;
        if (known == null) {
            known = all().flatMap(ShopProductStore::holders)
                    .filter(holder -> stockItem(holder) != null)
                    .toList();
            stock = known;
        }
        return known;
    }

    /** The owner of a code; of several the first, since the contract does not say which item an ambiguous code means. */
    @Nullable
    Holder holderOf(String code) {
        Map<String, Holder> known = byCode;
        if (known == null) {
            known = new HashMap<>();
            for (Holder holder : (Iterable<Holder>) all().flatMap(ShopProductStore::holders)::iterator) {
                String held = SandboxJson.text(owner(holder), "product_code");
                if (held != null) {
                    known.putIfAbsent(held, holder);
                }
            }
            byCode = known;
        }
        return known.get(code);
    }

    @Nullable
    ObjectNode stockItem(Holder holder) {
        return owner(holder).get("stock_item") instanceof ObjectNode item ? item : null;
    }

    /** The product or variation behind a holder. */
    ObjectNode owner(Holder holder) {
        ObjectNode product = get(holder.product());
        if (holder.variation() != null && product != null) {
            for (JsonNode variation : product.path("variations")) {
                if (variation.get("id").asLong() == holder.variation()) {
                    return (ObjectNode) variation;
                }
            }
        }
        if (product == null) {
            throw new IllegalArgumentException("no product " + holder.product());
        }
        return product;
    }

    private static Stream<Holder> holders(ObjectNode product) {
        long id = product.get("id").asLong();
        Stream.Builder<Holder> holders = Stream.builder();
        holders.add(new Holder(id, null));
        product.path("variations")
                .forEach(variation ->
                        holders.add(new Holder(id, variation.get("id").asLong())));
        return holders.build();
    }

    /** What the indexes are made of; an edit that leaves it alone leaves them good. */
    static String outline(ObjectNode product) {
        StringBuilder outline = new StringBuilder(product.path("product_code") + " " + product.has("stock_item"));
        product.path("variations")
                .forEach(variation -> outline.append("\n" + variation.path("id") + variation.path("product_code")
                        + variation.path("stock_item").isObject()));
        return outline.toString();
    }

    void forget() {
        ids = null;
        stock = null;
        byCode = null;
    }
}
