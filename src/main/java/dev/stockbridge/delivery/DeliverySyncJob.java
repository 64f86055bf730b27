package dev.stockbridge.delivery;

import dev.stockbridge.feed.ChangedStatuses;
import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.BatchSteps;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.SyncJob;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.Runs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * delivery-sync: orders that the warehouse has shipped are completed in the shop. The first run and a full run read all of
 * our open orders, the other runs read the orders whose status has changed since the last run.
 */
@Component
class DeliverySyncJob implements SyncJob {

    private static final String SYNC = "sync";

    /** The shop may need half a minute to complete an order, and a run that is stopped completes its chunk first. */
    private static final int CHUNK_SIZE = 10;

    private final BatchSteps steps;
    private final DeliverySources sources;
    private final OrderLinks links;
    private final ArticleLinks articles;
    private final DeliveryLedger ledger;
    private final AttentionItems attention;
    private final Outcomes outcomes;
    private final Cursors cursors;
    private final Runs runs;
    private final NewTransaction newTransaction;
    private final ForeignTime time;

    DeliverySyncJob(
            BatchSteps steps,
            DeliverySources sources,
            OrderLinks links,
            ArticleLinks articles,
            DeliveryLedger ledger,
            AttentionItems attention,
            Outcomes outcomes,
            Cursors cursors,
            Runs runs,
            NewTransaction newTransaction,
            ForeignTime time) {
        this.steps = steps;
        this.sources = sources;
        this.links = links;
        this.articles = articles;
        this.ledger = ledger;
        this.attention = attention;
        this.outcomes = outcomes;
        this.cursors = cursors;
        this.runs = runs;
        this.newTransaction = newTransaction;
        this.time = time;
    }

    @Override
    public String name() {
        return "delivery-sync";
    }

    @Override
    public Optional<String> validate(String store, RunOptions options) {
        return options.items().stream()
                .filter(item -> !DeliverySources.isId(item))
                .findFirst()
                .map(item -> "--items takes order ids here; '" + item + "' is none.");
    }

    @Override
    public Job build(RunSession session) {
        cursors.disbelief(session.run().store(), DeliverySources.CHANGES)
                .ifPresent(note -> runs.note(session.run(), note));
        return steps.job(name(), session)
                .start(sync(session))
                .next(steps.once("conclude", session, step -> conclude(session, step)))
                .build();
    }

    @Override
    public void forget(Run run) {
        // Nothing is stored besides the ledger.
    }

    private Step sync(RunSession session) {
        var systems = StoreSystems.open(session);
        var store = session.run().store();
        var items = attention.open(store, name()).stream().collect(Collectors.toMap(AttentionItem::key, item -> item));
        var decider = new DeliveryDecider(
                session.store().deliveries(),
                time,
                attention.parked(store, name()),
                items,
                number -> newTransaction.call(() -> articles.isLinked(store, number)));
        var failures = new ConsecutiveFailures("mycashflow", attention.keysWithServerErrors(store, name()));
        var completer = new OrderCompleter(session, systems, time, failures);
        var processor = new DeliveryProcessor(store, decider, links, ledger, newTransaction);
        return steps.<OrderState, DeliveryDecision>chunks(SYNC, session, CHUNK_SIZE)
                .reader(new FeedReader<>(
                        sources.of(session, systems.warehouse(), items.keySet()),
                        OrderState::id,
                        order -> Optional.empty()))
                .processor(processor)
                .writer(new DeliveryWriter(session, decider, completer, ledger, outcomes, runs, newTransaction))
                .listener((StepListener) processor)
                .build();
    }

    private void conclude(RunSession session, StepExecution step) {
        var noted = steps.noted(step, SYNC);
        if (!FeedReader.hasEnded(noted)) {
            throw new IllegalStateException("The reading did not come to the end of the orders");
        }
        var run = session.run();
        var options = run.options();
        if (!options.items().isEmpty()) {
            outcomes.store(session, neverSent(run));
        }
        if (!options.plan() && !options.partial() && !options.full()) {
            var reached = Instant.parse(noted.getString(ChangedStatuses.BEGAN));
            runs.window(run, sources.since(run), reached);
            cursors.move(run.store(), DeliverySources.CHANGES, reached);
        }
    }

    private List<ItemOutcome> neverSent(Run run) {
        var items = run.options().items();
        var sent =
                links.numbersOf(run.store(), items.stream().map(Long::valueOf).toList());
        return items.stream()
                .filter(item -> !sent.containsKey(Long.valueOf(item)))
                .map(item -> ItemOutcome.unknown(item, "no order with this id was sent to the warehouse"))
                .toList();
    }
}
