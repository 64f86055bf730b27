package dev.stockbridge.sandbox.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's orders and what every change of one brings with it: sums, stock, time stamps. Guarded by the products' lock. */
final class ShopOrderStore {

    /** An order with its time stamps at hand for sorting and filtering. */
    record Entry(ObjectNode order, Instant created, Instant updated) {

        static Entry of(ObjectNode order) {
            return new Entry(
                    order,
                    Instant.parse(order.get("created_at").stringValue()),
                    Instant.parse(order.get("updated_at").stringValue()));
        }

        long id() {
            return order.get("id").asLong();
        }
    }

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final AtomicLong nextOrder = new AtomicLong(10001);
    private final AtomicLong nextPart = new AtomicLong(600001);
    private final SandboxShopProducts products;
    final Clock clock;

    ShopOrderStore(SandboxShopProducts products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    String now() {
        return ShopTimestamps.stored(clock.instant());
    }

    long nextOrder() {
        return nextOrder.getAndIncrement();
    }

    /** The next id of a line, shipment or payment. */
    long nextPart() {
        return nextPart.getAndIncrement();
    }

    <T> T locked(Function<ShopProductStore, T> work) {
        return products.locked(work);
    }

    Stream<Entry> all() {
        return entries.values().stream();
    }

    @Nullable
    ObjectNode get(long id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.order();
    }

    ObjectNode must(long id) {
        ObjectNode order = get(id);
        if (order == null) {
            throw new IllegalArgumentException("no order " + id);
        }
        return order;
    }

    void put(ObjectNode order) {
        locked(shelf -> {
            book(null, order, shelf);
            return entries.put(order.get("id").asLong(), Entry.of(order));
        });
    }

    void remove(long id) {
        locked(shelf -> {
            Entry gone = entries.remove(id);
            if (gone != null) {
                book(gone.order(), null, shelf);
            }
            return gone;
        });
    }

    ObjectNode change(long id, boolean touch, Consumer<ObjectNode> change) {
        return locked(shelf -> {
            ObjectNode order = must(id);
            ObjectNode changed = order.deepCopy();
            change.accept(changed);
            ShopOrderForm.settle(changed);
            if (touch) {
                changed.put("updated_at", now());
            }
            book(order, changed, shelf);
            entries.put(id, Entry.of(changed));
            return changed;
        });
    }

    private void book(@Nullable ObjectNode before, @Nullable ObjectNode after, ShopProductStore shelf) {
        StockEffects.book(StockEffects.of(before), StockEffects.of(after), shelf, (holder, change) -> {
            products.change(holder.product(), false, product -> {
                ObjectNode item = stockItem(product, holder);
                if (item != null) {
                    item.put("reserved", item.get("reserved").asInt() + change[0]);
                    if (!item.get("quantity").isNull()) {
                        item.put("quantity", item.get("quantity").asInt() - change[1]);
                    }
                    ProductForm.balance(item);
                }
            });
        });
    }

    private static @Nullable ObjectNode stockItem(ObjectNode product, ShopProductStore.Holder holder) {
        JsonNode owner = product;
        for (JsonNode variation : product.path("variations")) {
            if (holder.variation() != null && variation.get("id").asLong() == holder.variation()) {
                owner = variation;
            }
        }
        return owner.get("stock_item") instanceof ObjectNode item ? item : null;
    }
}
