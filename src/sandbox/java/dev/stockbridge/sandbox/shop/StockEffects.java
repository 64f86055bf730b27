package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an order does to the shop's stock: open lines reserve, delivered ones have left. */
record StockEffects(Map<ShopProductStore.Holder, Integer> reserved, Map<ShopProductStore.Holder, Integer> delivered) {

    static StockEffects of(@Nullable ObjectNode order) {
        StockEffects effects = new StockEffects(new HashMap<>(), new HashMap<>());
        if (order == null) {
            return effects;
        }
        boolean open = "OPEN".equals(SandboxJson.text(order, "status"));
        for (JsonNode line : order.get("products")) {
            int quantity = line.path("quantity").asInt(0);
            if (quantity > 0 && line.path("product_id").isNumber() && SandboxJson.absent(line.get("download_id"))) {
                JsonNode variation = line.get("variation_id");
                ShopProductStore.Holder holder = new ShopProductStore.Holder(
                        line.get("product_id").asLong(),
                        SandboxJson.absent(variation) ? null : (Long) variation.asLong());
                if (!SandboxJson.absent(line.get("delivered_at"))) {
                    effects.delivered.merge(holder, quantity, Integer::sum);
                } else if (open) {
                    effects.reserved.merge(holder, quantity, Integer::sum);
                }
            }
        }
        return effects;
    }

    /** Books the difference between two states of an order onto the stock items. */
    static void book(
            StockEffects before,
            StockEffects after,
            ShopProductStore shelf,
            BiConsumer<ShopProductStore.Holder, int[]> booking) {
        Map<ShopProductStore.Holder, int[]> changes = new HashMap<>();
        add(changes, before.reserved, 0, -1);
        add(changes, after.reserved, 0, 1);
        add(changes, before.delivered, 1, -1);
        add(changes, after.delivered, 1, 1);
        changes.forEach((holder, change) -> {
            if ((change[0] != 0 || change[1] != 0) && shelf.get(holder.product()) != null) {
                booking.accept(holder, change);
            }
        });
    }

    private static void add(
            Map<ShopProductStore.Holder, int[]> changes,
            Map<ShopProductStore.Holder, Integer> amounts,
            int index,
            int sign) {
        amounts.forEach((holder, amount) -> changes.computeIfAbsent(holder, h -> new int[2])[index] += sign * amount);
    }
}
