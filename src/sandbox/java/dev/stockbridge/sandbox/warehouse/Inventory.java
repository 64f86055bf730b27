package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an article's stock counters say, put together from what lies in each warehouse and from what is on order. */
final class Inventory {

    /** What orders take of an article: booked on open orders, allocated, and picked but not collected. */
    record Demand(BigDecimal booked, BigDecimal allocated, BigDecimal leftToAllocate, BigDecimal picked) {
        static final Demand NONE = new Demand(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private Inventory() {}

    /** The sum over all warehouses. */
    static ObjectNode info(ObjectNode article, Demand demand) {
        BigDecimal items = sum(article, "numberOfItems");
        BigDecimal locked = sum(article, "numberOfLockedItems");
        BigDecimal lockedForSale = demand.allocated().add(sum(article, "lockedForSale"));
        ObjectNode info = SandboxJson.object();
        put(info, "numberOfItems", items);
        put(info, "numberOfBookedItems", demand.booked());
        put(info, "numberOfLockedItems", locked);
        put(info, "toReceiveNumberOfItems", sum(article, "toReceive"));
        put(info, "allocatedNumberOfItems", demand.allocated());
        put(info, "lockedForSaleNumberOfItems", lockedForSale);
        put(info, "pickedToBeCollectedNumberOfItems", demand.picked());
        put(info, "receivedToBeFinishedNumberOfItems", BigDecimal.ZERO);
        info.putNull("lastInDate");
        put(info, "sellableNumberOfItems", items.subtract(lockedForSale).subtract(demand.leftToAllocate()));
        put(info, "totalStockValue", BigDecimal.ZERO);
        return info;
    }

    /** One warehouse's row; open demand is counted against the first warehouse, where orders are picked. */
    static ObjectNode perWarehouse(ObjectNode article, int warehouse, Demand demand) {
        JsonNode stock = article.path("inventory").path(Integer.toString(warehouse));
        BigDecimal items = number(stock, "numberOfItems");
        BigDecimal available = items.subtract(number(stock, "lockedForSale")).subtract(demand.allocated());
        ObjectNode row = SandboxJson.object();
        row.put("warehouseId", warehouse);
        put(row, "numberOfItems", items);
        put(row, "numberOfLockedItems", number(stock, "numberOfLockedItems"));
        put(row, "sellableNumberOfItems", available.subtract(demand.leftToAllocate()));
        put(row, "availableForSaleNumberOfItems", available);
        put(row, "allocatedNumberOfItems", demand.allocated());
        return row.putNull("reported");
    }

    static BigDecimal number(JsonNode stock, String member) {
        JsonNode value = stock.get(member);
        return SandboxJson.absent(value) ? BigDecimal.ZERO : value.decimalValue();
    }

    private static BigDecimal sum(ObjectNode article, String member) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, JsonNode> stock : article.path("inventory").properties()) {
            sum = sum.add(number(stock.getValue(), member));
        }
        return sum;
    }

    private static void put(ObjectNode node, String member, BigDecimal value) {
        node.put(member, WarehouseArticleView.decimal(value));
    }
}
