package dev.stockbridge.stock;

import dev.stockbridge.stock.survey.StockInputs;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Compares what both sides say of a unit. */
final class ComparisonProcessor implements ItemProcessor<StockInputs, ComparedUnit> {

    private final StockComparison comparison;

    ComparisonProcessor(StockComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public ComparedUnit process(StockInputs inputs) {
        return new ComparedUnit(inputs, comparison.compare(inputs));
    }
}
