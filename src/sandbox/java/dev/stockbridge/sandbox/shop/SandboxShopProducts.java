package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.SandboxJson;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a merchant does to the shop's products, while it is being read. Every operation is atomic. */
public final class SandboxShopProducts {

    private final ReentrantLock lock = new ReentrantLock();
    private final ShopProductStore shelf = new ShopProductStore();
    private final Clock clock;
    private final Supplier<ShopSwitches> switches;

    SandboxShopProducts(Clock clock, Supplier<ShopSwitches> switches) {
        this.clock = clock;
        this.switches = switches;
    }

    public long add(NewProduct product) {
        return add(product.node());
    }

    /** Adds a product; members that are missing are filled in, an {@code id} that is given is kept. */
    public long add(ObjectNode product) {
        return locked(shelf -> {
            long[] ids = shelf.ids();
            long id = product.path("id").asLong(ids.length == 0 ? 1 : ids[ids.length - 1] + 1);
            ObjectNode whole = ProductForm.complete(product.deepCopy(), id, clock.instant());
            shelf.put(id, () -> whole);
            return id;
        });
    }

    /** Adds products that are made again at every reading, until the first edit. */
    public void addLazily(LongStream ids, Instant createdAt, LongFunction<ObjectNode> recipe) {
        locked(shelf -> {
            ids.forEach(id -> shelf.put(id, () -> ProductForm.complete(recipe.apply(id), id, createdAt)));
            return shelf;
        });
    }

    /** Edits a product's own members and bumps its {@code updated_at}. */
    public void edit(long id, Consumer<ObjectNode> change) {
        change(id, true, change);
    }

    /** Edits one variation; the product's {@code updated_at} moves only if the switch says so. */
    public void editVariation(long id, long variation, Consumer<ObjectNode> change) {
        change(id, touches(), product -> {
            ObjectNode found = variation(product, variation);
            change.accept(found);
            found.put("updated_at", ShopTimestamps.stored(clock.instant()));
        });
    }

    /** Edits the stock item that belongs to a code. */
    public void editStock(String code, Consumer<ObjectNode> change) {
        locked(shelf -> {
            ShopProductStore.Holder holder = shelf.holderOf(code);
            if (holder == null) {
                throw new IllegalArgumentException("no code " + code);
            }
            change(holder.product(), touches(), product -> {
                ObjectNode item = shelf.stockItem(holder);
                if (item == null) {
                    throw new IllegalArgumentException("no stock item of " + code);
                }
                change.accept(item);
                item.put("updated_at", ShopTimestamps.stored(clock.instant()));
            });
            return holder;
        });
    }

    /** Edits a product's translation into a language, and makes it if there is none. */
    public void editTranslation(long id, String language, Consumer<ObjectNode> change) {
        change(id, touches(), product -> change.accept(translation(product, language)));
    }

    public void editVariationTranslation(long id, long variation, String language, Consumer<ObjectNode> change) {
        change(id, touches(), product -> change.accept(translation(variation(product, variation), language)));
    }

    public void rename(long id, @Nullable String code) {
        edit(id, product -> product.put("product_code", code));
    }

    public void renameVariation(long id, long variation, @Nullable String code) {
        editVariation(id, variation, found -> found.put("product_code", code));
    }

    /** Gives a product one more variation; a plain product loses its own stock item. Answers the variation's id. */
    public long addVariation(long id, String name, @Nullable String code, @Nullable String price, int quantity) {
        edit(id, product -> {
            product.remove("stock_item");
            product.withArray("variations").add(NewProduct.variationNode(name, code, price, null, quantity));
        });
        JsonNode variations = get(id).get("variations");
        return variations.get(variations.size() - 1).get("id").asLong();
    }

    public void removeVariation(long id, long variation) {
        edit(
                id,
                product -> product.withArray("variations")
                        .removeIf(found -> found.get("id").asLong() == variation));
    }

    public void delete(long id) {
        locked(shelf -> {
            shelf.remove(id);
            return id;
        });
    }

    /** A copy of a product as it is stored. */
    public ObjectNode get(long id) {
        return locked(shelf -> {
            ObjectNode product = shelf.get(id);
            if (product == null) {
                throw new IllegalArgumentException("no product " + id);
            }
            return product.deepCopy();
        });
    }

    /** A copy of the stock item that belongs to a code. */
    public ObjectNode stock(String code) {
        return locked(shelf -> {
            ShopProductStore.Holder holder = shelf.holderOf(code);
            ObjectNode item = holder == null ? null : shelf.stockItem(holder);
            if (item == null) {
                throw new IllegalArgumentException("no stock item of " + code);
            }
            return item.deepCopy();
        });
    }

    public long[] ids() {
        return locked(shelf -> shelf.ids().clone());
    }

    public int count() {
        return ids().length;
    }

    void change(long id, boolean touch, Consumer<ObjectNode> change) {
        locked(shelf -> {
            ObjectNode product = shelf.forEditing(id);
            String before = ShopProductStore.outline(product);
            change.accept(product);
            Instant now = clock.instant();
            ProductForm.settle(product, now);
            if (!before.equals(ShopProductStore.outline(product))) {
                shelf.forget();
            }
            if (touch) {
                product.put("updated_at", ShopTimestamps.stored(now));
            }
            return product;
        });
    }

    <T> T locked(Function<ShopProductStore, T> work) {
        lock.lock();
        try {
            return work.apply(shelf);
        } finally {
            lock.unlock();
        }
    }

    private boolean touches() {
        return switches.get().childChangesTouchProducts;
    }

    private static ObjectNode variation(ObjectNode product, long id) {
        for (JsonNode variation : product.path("variations")) {
            if (variation.get("id").asLong() == id) {
                return (ObjectNode) variation;
            }
        }
        throw new IllegalArgumentException("no variation " + id);
    }

    private static ObjectNode translation(ObjectNode owner, String language) {
        for (JsonNode translation : owner.withArray("translations")) {
            if (language.equals(SandboxJson.text(translation, "language"))) {
                return (ObjectNode) translation;
            }
        }
        return owner.withArray("translations").addObject().put("language", language);
    }
}
