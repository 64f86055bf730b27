package dev.stockbridge.stock;

import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.feed.WarehouseList;
import dev.stockbridge.settings.StockSettings;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What the job's reading steps have noted in their execution contexts. */
final class StockReadings {

    static final String SHOP = "shop";
    static final String ORDERS = "orders";
    static final String WAREHOUSE = "warehouse";
    static final String WAREHOUSES = "warehouses";

    private final boolean readsOrders;
    private final boolean readsWarehouses;
    private final Function<String, ExecutionContext> noted;

    /**
     * Creates a view of the execution contexts.
     *
     * @param noted returns a step's execution context by the step's name
     */
    StockReadings(StockSettings settings, Function<String, ExecutionContext> noted) {
        this.readsOrders = settings.quantity() == StockSettings.Quantity.SELLABLE;
        this.readsWarehouses = !settings.warehouses().isEmpty();
        this.noted = noted;
    }

    /** Whether every list was read to its end. */
    boolean areComplete() {
        return FeedReader.hasEnded(noted.apply(SHOP))
                && (!readsOrders || hasEnded(ORDERS, OpenOrderReader.ENDED))
                && hasEnded(WAREHOUSE, WarehouseList.ENDED)
                && (!readsWarehouses || hasEnded(WAREHOUSES, WarehouseList.ENDED));
    }

    /** Number of open orders that could not be read. */
    int unreadableOrders() {
        return readsOrders ? noted.apply(ORDERS).getInt(OpenOrderReader.UNREADABLE, 0) : 0;
    }

    private boolean hasEnded(String step, String key) {
        return noted.apply(step).getString(key, "false").equals("true");
    }
}
