package dev.stockbridge.stock;

import dev.stockbridge.articles.ProductFeed;
import dev.stockbridge.articles.ProductReading;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the catalogue from the beginning in each execution: quantities of an hour ago are compared with nothing. */
final class AfreshFeed implements ItemStreamReader<ProductReading> {

    private final ProductFeed catalogue;

    AfreshFeed(ProductFeed catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void open(ExecutionContext context) {
        catalogue.open(new ExecutionContext());
    }

    @Override
    public @Nullable ProductReading read() {
        return catalogue.read();
    }

    @Override
    public void update(ExecutionContext context) {
        catalogue.update(context);
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
