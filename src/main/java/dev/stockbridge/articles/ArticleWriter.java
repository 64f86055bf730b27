package dev.stockbridge.articles;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.NewTransaction;
import dev.stockbridge.run.RunSession;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Publishes a chunk of units and stores links and outcomes with the checkpoint. The links are marked before the calls, in
 * a transaction of their own: a write whose run was cut off is made up for, even if the shop has gone back meanwhile.
 */
final class ArticleWriter implements ItemWriter<StagedUnit> {

    private final RunSession session;
    private final ArticleExecutor publisher;
    private final ArticleLinks links;
    private final ArticleSurvey survey;
    private final Outcomes outcomes;
    private final NewTransaction newTransaction;

    ArticleWriter(
            RunSession session,
            ArticleExecutor publisher,
            ArticleLinks links,
            ArticleSurvey survey,
            Outcomes outcomes,
            NewTransaction newTransaction) {
        this.session = session;
        this.publisher = publisher;
        this.links = links;
        this.survey = survey;
        this.outcomes = outcomes;
        this.newTransaction = newTransaction;
    }

    @Override
    public void write(Chunk<? extends StagedUnit> chunk) {
        var units = List.<StagedUnit>copyOf(chunk.getItems());
        var store = session.run().store();
        var plan = session.run().options().plan();
        if (!plan) {
            newTransaction.run(() -> links.announce(
                    store, units.stream().map(StagedUnit::announcement).toList()));
        }
        var published = new ArticleExecutor.Published();
        try {
            session.writing(() -> publisher.publish(asLinkedNow(store, units), published));
        } catch (SystemFault fault) {
            // The chunk is lost, and what it has written is not: it counts, and is not sent a second time.
            newTransaction.run(() -> {
                store(published.accepted());
                survey.settle(session.run(), published.accepted().outcomes());
            });
            throw fault;
        }
        store(published);
    }

    private void store(ArticleExecutor.Published published) {
        var store = session.run().store();
        if (!session.run().options().plan()) {
            links.save(store, published.links());
            links.markDeactivated(store, published.deactivated());
        }
        outcomes.store(session, published.outcomes());
    }

    /** While the run waited for its turn, an order may have sent one of these articles as it was read later than here. */
    private List<StagedUnit> asLinkedNow(String store, List<StagedUnit> units) {
        var products = units.stream()
                .map(unit -> unit.reference().productId())
                .distinct()
                .toList();
        var now = newTransaction.call(() -> links.ofProducts(store, products)).stream()
                .collect(Collectors.toMap(ArticleLink::reference, Function.identity()));
        return units.stream()
                .map(unit -> unit.linkedAs(now.get(unit.reference())))
                .toList();
    }
}
