package dev.stockbridge.article;

import dev.stockbridge.article.survey.ArticleSurvey;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Carries out a chunk's decisions and stores links and outcomes with the checkpoint. The links are marked before the calls,
 * in a transaction of their own: if the run is killed after a write, the next one sends the article again even where the
 * shop has gone back to its earlier content.
 */
final class ArticleWriter implements ItemWriter<ArticleDecision> {

    private final RunSession session;
    private final ArticleProcessor processor;
    private final ArticleExecutor executor;
    private final ArticleLinks links;
    private final ArticleSurvey survey;
    private final Outcomes outcomes;
    private final NewTransaction newTransaction;

    ArticleWriter(
            RunSession session,
            ArticleProcessor processor,
            ArticleExecutor executor,
            ArticleLinks links,
            ArticleSurvey survey,
            Outcomes outcomes,
            NewTransaction newTransaction) {
        this.session = session;
        this.processor = processor;
        this.executor = executor;
        this.links = links;
        this.survey = survey;
        this.outcomes = outcomes;
        this.newTransaction = newTransaction;
    }

    /** Writes under the goods owner's lock, which the processor took for this chunk. */
    @Override
    public void write(Chunk<? extends ArticleDecision> chunk) {
        var results = new ArticleResults();
        try {
            executor.execute(List.copyOf(chunk.getItems()), processor.articles(), this::announce, results);
        } catch (SystemFault fault) {
            // The chunk is rolled back, but what it has written is not: that counts, and is not sent a second time.
            newTransaction.run(() -> {
                store(results.accepted());
                survey.settle(session.run(), results.accepted().outcomes());
            });
            throw fault;
        }
        store(results);
    }

    private void announce(List<StagedUnit> units) {
        if (!units.isEmpty() && !session.run().options().plan()) {
            newTransaction.run(() -> links.announce(
                    session.run().store(),
                    units.stream().map(StagedUnit::announcement).toList()));
        }
    }

    private void store(ArticleResults results) {
        var store = session.run().store();
        if (!session.run().options().plan()) {
            links.save(store, results.links());
            links.markDeactivated(store, results.deactivated());
        }
        outcomes.store(session, results.outcomes());
    }
}
