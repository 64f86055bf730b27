package dev.stockbridge.ongoing;

import dev.stockbridge.http.MalformedAnswer;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stock of an article in some of the warehouses together.
 *
 * @param onHand pieces in the warehouses; null if one of them does not show it
 * @param sellable pieces that can still be sold, may be negative; null if one of the warehouses does not show it
 */
public record WarehouseStock(
        int articleSystemId,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal sellable) {

    private static final int LONGEST = 1000;

    /**
     * Reads a row of inventoryPerWarehouse. A warehouse that is not listed has no stock (contract: Ongoing quirk 36).
     * Without a list, or with a line without a warehouse, the stock is unknown.
     */
    static WarehouseStock of(JsonNode node, Collection<Integer> warehouses) throws MalformedAnswer {
        Integer id = Nodes.id(node.path("articleSystemId"));
        if (id == null) {
            throw new MalformedAnswer("a stock row without an articleSystemId");
        }
        JsonNode rows = node.path("inventoryPerWarehouse");
        BigDecimal onHand = rows.isArray() ? BigDecimal.ZERO : null;
        BigDecimal sellable = onHand;
        for (JsonNode row : rows) {
            Integer warehouse = Nodes.id(row.path("warehouseId"));
            if (warehouse == null) {
                return new WarehouseStock(id, null, null);
            }
            if (warehouses.contains(warehouse)) {
                onHand = sum(onHand, Nodes.figure(row.path("numberOfItems")));
                sellable = sum(sellable, Nodes.figure(row.path("sellableNumberOfItems")));
            }
        }
        return new WarehouseStock(id, onHand, sellable);
    }

    /** An unknown quantity makes the sum unknown. */
    private static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        if (sum == null || more == null) {
            return null;
        }
        return canBeAdded(sum) ? canBeAdded(more) ? sum.add(more) : more : sum;
    }

    /** The sum with a number with a huge exponent would have too many digits for the memory. */
    private static boolean canBeAdded(BigDecimal number) {
        return number.scale() < LONGEST && (long) number.precision() - number.scale() < LONGEST;
    }
}
