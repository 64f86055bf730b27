package dev.stockbridge.stock.survey;

import dev.stockbridge.ongoing.WarehouseStock;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Bounds the figures of an article's stock in the warehouses that count, so that they can be stored. */
public final class WarehouseStockProcessor implements ItemProcessor<WarehouseStock, WarehouseStock> {

    @Override
    public WarehouseStock process(WarehouseStock stock) {
        return new WarehouseStock(
                stock.articleSystemId(), Quantities.bounded(stock.onHand()), Quantities.bounded(stock.sellable()));
    }
}
