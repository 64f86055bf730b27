package dev.stockbridge.stock;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Decides what happens to each item of the comparison. */
final class StockProcessor implements ItemProcessor<ComparisonRow, StockDecision> {

    private final boolean plan;

    /**
     * Creates a processor.
     *
     * @param plan whether the run only plans and pushes nothing
     */
    StockProcessor(boolean plan) {
        this.plan = plan;
    }

    @Override
    public StockDecision process(ComparisonRow row) {
        return StockDecider.decide(row, plan);
    }
}
