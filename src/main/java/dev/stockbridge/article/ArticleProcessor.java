package dev.stockbridge.article;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Decides what happens to each unit's article. Links and articles are read once for a chunk, under the goods owner's lock.
 * The lock is held until the chunk's transaction ends, so what was read is still true when the chunk is written.
 */
final class ArticleProcessor
        implements ItemProcessor<StagedUnit, ArticleDecision>, ChunkListener<StagedUnit, ArticleDecision> {

    private final RunSession session;
    private final ArticleLookup lookup;
    private final ArticleLinks links;
    private final NewTransaction newTransaction;
    private Map<ProductReference, ArticleLink> linked = Map.of();
    private @Nullable ChunkArticles articles;

    ArticleProcessor(RunSession session, ArticleLookup lookup, ArticleLinks links, NewTransaction newTransaction) {
        this.session = session;
        this.lookup = lookup;
        this.links = links;
        this.newTransaction = newTransaction;
    }

    @Override
    public void beforeChunk(Chunk<StagedUnit> chunk) {
        session.writing(() -> load(chunk.getItems()));
    }

    /** While the run waited for the lock, order-sync may have sent one of these articles from a later reading. */
    private void load(List<StagedUnit> units) {
        var products = units.stream()
                .map(unit -> unit.reference().productId())
                .distinct()
                .toList();
        linked = newTransaction.call(() -> links.ofProducts(session.run().store(), products)).stream()
                .collect(Collectors.toMap(ArticleLink::reference, Function.identity()));
        articles = lookup.of(units.stream().map(this::asLinkedNow).toList());
    }

    @Override
    public ArticleDecision process(StagedUnit unit) {
        return articles().decide(asLinkedNow(unit));
    }

    /** The articles of the chunk that is being processed. */
    ChunkArticles articles() {
        return Objects.requireNonNull(articles, "No chunk was begun");
    }

    private StagedUnit asLinkedNow(StagedUnit unit) {
        return unit.linkedAs(linked.get(unit.reference()));
    }
}
