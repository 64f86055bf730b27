package dev.stockbridge.article.survey;

import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Maps each product to its units and compares them with their links, which are read once for a chunk. */
public final class SurveyProcessor
        implements ItemProcessor<ProductReading, SurveyedProduct>, ChunkListener<ProductReading, SurveyedProduct> {

    private final String store;
    private final ArticleLinks links;
    private final ChangeDetector detector;
    private Map<Long, List<ArticleLink>> known = Map.of();

    public SurveyProcessor(String store, ArticleLinks links, ChangeDetector detector) {
        this.store = store;
        this.links = links;
        this.detector = detector;
    }

    @Override
    public void beforeChunk(Chunk<ProductReading> chunk) {
        var ids = chunk.getItems().stream().map(ProductReading::id).toList();
        known = links.ofProducts(store, ids).stream()
                .collect(Collectors.groupingBy(link -> link.reference().productId()));
    }

    @Override
    public SurveyedProduct process(ProductReading reading) {
        var units = detector.of(reading, known.getOrDefault(reading.id(), List.of()));
        return new SurveyedProduct(
                units, reading instanceof ProductReading.Unservable gap && gap.id() == 0 ? gap : null);
    }
}
