package dev.stockbridge.settings;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stock-reconciliation treats a store.
 *
 * @param push whether differences are written to the shop, or only reported
 * @param quantity which of the warehouse's figures counts
 * @param shopReserves whether the shop takes its own open orders off the balance
 * @param warehouses ids of the warehouses that count; empty means all
 * @param buffer units held back from every item
 * @param maxQuantity the largest quantity that is believed, in pieces; an item with more is parked
 * @param maxZeroed guard rail: the share of stocked items that may drop to zero
 * @param maxChanged guard rail: the share of items that may change
 */
public record StockSettings(
        @DefaultValue("false") boolean push,
        @DefaultValue("sellable") Quantity quantity,
        @DefaultValue("true") boolean shopReserves,
        @DefaultValue List<Integer> warehouses,
        @DefaultValue("0") int buffer,
        @DefaultValue("1000000") long maxQuantity,
        @DefaultValue("10%") Percent maxZeroed,
        @DefaultValue("50%") Percent maxChanged) {

    public StockSettings {
        warehouses = List.copyOf(warehouses);
    }

    /** The warehouse's figure: what can still be sold, or what lies on the shelf. */
    public enum Quantity {
        SELLABLE,
        ON_HAND
    }
}
