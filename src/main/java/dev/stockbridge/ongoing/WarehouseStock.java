package dev.stockbridge.ongoing;

import dev.stockbridge.http.MalformedAnswer;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What lies of an article in some of the warehouses together.
 *
 * @param onHand pieces physically there; null where one of the warehouses does not say
 * @param sellable pieces that can still be sold, may be negative; null where one of the warehouses does not say
 */
public record WarehouseStock(
        int articleSystemId,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal sellable) {

    private static final int LONGEST = 1000;

    /**
     * Reads a row of inventoryPerWarehouse. A warehouse that it does not list has nothing (contract: Ongoing quirk 36);
     * no list says nothing, and a line of nobody knows which warehouse may be of any.
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

    /** What is not said makes the sum unknown: it is not zero. */
    private static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        if (sum == null || more == null) {
            return null;
        }
        return canBeAdded(sum) ? canBeAdded(more) ? sum.add(more) : more : sum;
    }

    /** A number with a huge exponent has more digits in a sum than memory has room for. */
    private static boolean canBeAdded(BigDecimal number) {
        return number.scale() < LONGEST && (long) number.precision() - number.scale() < LONGEST;
    }
}
