package dev.stockbridge.articles;

import dev.stockbridge.run.Outcomes;
import dev.stockbridge.run.RunSession;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Publishes a chunk of units and stores links and outcomes with the checkpoint: all calls first, all SQL after them. */
final class ArticleWriter implements ItemWriter<StagedUnit> {

    private final RunSession session;
    private final ArticlePublisher publisher;
    private final ArticleLinks links;
    private final Outcomes outcomes;

    ArticleWriter(RunSession session, ArticlePublisher publisher, ArticleLinks links, Outcomes outcomes) {
        this.session = session;
        this.publisher = publisher;
        this.links = links;
        this.outcomes = outcomes;
    }

    @Override
    public void write(Chunk<? extends StagedUnit> chunk) {
        var result = new AtomicReference<ArticlePublisher.Published>();
        session.writing(() -> result.set(publisher.publish(List.copyOf(chunk.getItems()))));
        var published = result.get();
        if (!session.run().options().plan()) {
            links.save(session.run().store(), published.links());
            links.markDeactivated(session.run().store(), published.deactivated());
        }
        outcomes.store(session, published.outcomes());
    }
}
