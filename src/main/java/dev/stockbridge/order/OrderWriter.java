package dev.stockbridge.order;

import dev.stockbridge.article.ArticlesOnDemand;
import dev.stockbridge.http.StopRequested;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.link.UnusualOrders;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.NewTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Carries out the decisions on a chunk of orders and stores every outcome with the checkpoint. Writes are announced before
 * the calls, in a transaction of their own, so that nothing that arrived is ever forgotten.
 */
final class OrderWriter implements ItemWriter<OrderDecision> {

    private final RunSession session;
    private final StoreSystems systems;
    private final OrderProcessor processor;
    private final WarehouseOrderExecutor executor;
    private final ArticlesOnDemand articles;
    private final OrderLinks links;
    private final OrdersAwaitingPayment awaitingPayment;
    private final UnusualOrders unusual;
    private final Outcomes outcomes;
    private final NewTransaction newTransaction;
    private final Clock clock;

    OrderWriter(
            RunSession session,
            StoreSystems systems,
            OrderProcessor processor,
            WarehouseOrderExecutor executor,
            ArticlesOnDemand articles,
            OrderLinks links,
            OrdersAwaitingPayment awaitingPayment,
            UnusualOrders unusual,
            Outcomes outcomes,
            NewTransaction newTransaction,
            Clock clock) {
        this.session = session;
        this.systems = systems;
        this.processor = processor;
        this.executor = executor;
        this.articles = articles;
        this.links = links;
        this.awaitingPayment = awaitingPayment;
        this.unusual = unusual;
        this.outcomes = outcomes;
        this.newTransaction = newTransaction;
        this.clock = clock;
    }

    /** Writes under the goods owner's lock, which the processor took for this chunk if an order concerns the warehouse. */
    @Override
    public void write(Chunk<? extends OrderDecision> chunk) {
        var decisions = withPublishedArticles(chunk.getItems());
        if (!session.run().options().plan()) {
            announce(decisions);
        }
        var results = new ArrayList<OrderResult>();
        for (var decision : decisions) {
            if (decision instanceof OrderDecision.Settled settled) {
                results.add(settled.result());
            } else if (decision instanceof OrderDecision.Write write) {
                if (session.stop().isOverdue()) {
                    // The next run finds what was written.
                    throw new StopRequested();
                }
                results.add(executor.execute(write));
            }
        }
        store(chunk.getItems(), results);
    }

    /** Publishes the articles that orders of the chunk await, and has these orders decided again. */
    private List<OrderDecision> withPublishedArticles(List<? extends OrderDecision> chunk) {
        var decisions = new ArrayList<OrderDecision>();
        var waiting = new ArrayList<Order>();
        var missing = new HashSet<ProductReference>();
        for (var decision : chunk) {
            if (decision instanceof OrderDecision.AwaitsArticles awaits) {
                waiting.add(awaits.order());
                missing.addAll(awaits.missing());
            } else {
                decisions.add(decision);
            }
        }
        if (!waiting.isEmpty()) {
            decisions.addAll(processor.decideAgain(waiting, articles.publish(session, systems, missing)));
        }
        return decisions;
    }

    private void announce(List<OrderDecision> decisions) {
        var first = decisions.stream()
                .map(OrderDecision::announcement)
                .filter(Objects::nonNull)
                .toList();
        var changing = decisions.stream()
                .filter(decision -> decision.writes() && decision.announcement() == null)
                .map(decision -> Long.valueOf(decision.key()))
                .toList();
        if (!first.isEmpty() || !changing.isEmpty()) {
            newTransaction.run(() -> links.announce(session.run().store(), first, changing));
        }
    }

    private void store(List<? extends OrderDecision> chunk, List<OrderResult> results) {
        var run = session.run();
        var read = ids(chunk.stream().map(OrderDecision::key).toList());
        outcomes.count(session, "read", chunk.size());
        if (run.options().full()) {
            links.markSeen(run, read);
        }
        if (!run.options().plan()) {
            var store = run.store();
            links.save(
                    store,
                    results.stream()
                            .map(OrderResult::link)
                            .filter(Objects::nonNull)
                            .toList());
            links.forget(store, noted(results, OrderResult.Note.NEVER_ARRIVED));
            links.forgetOld(store, noted(results, OrderResult.Note.NOT_ARRIVED));
            unusual.note(store, atUnusualStatus(results), clock.instant());
            unusual.forget(store, noted(results, OrderResult.Note.USUAL_AGAIN));
            var unpaid = noted(results, OrderResult.Note.AWAITS_PAYMENT);
            awaitingPayment.hold(store, unpaid);
            awaitingPayment.release(
                    store, read.stream().filter(id -> !unpaid.contains(id)).toList());
        }
        outcomes.store(session, results.stream().map(OrderResult::outcome).toList());
    }

    private static Map<Long, Integer> atUnusualStatus(List<OrderResult> results) {
        return results.stream()
                .filter(result -> result.unusualStatus() != null)
                .collect(Collectors.toMap(result -> Long.valueOf(result.key()), OrderResult::unusualStatus));
    }

    private static List<Long> noted(List<OrderResult> results, OrderResult.Note note) {
        return ids(results.stream()
                .filter(result -> result.note() == note)
                .map(OrderResult::key)
                .toList());
    }

    /** The keys that are order ids; an order that could not be read may have another key. */
    private static List<Long> ids(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.matches("\\d+"))
                .map(Long::valueOf)
                .toList();
    }
}
