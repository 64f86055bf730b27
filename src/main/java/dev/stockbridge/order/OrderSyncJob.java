package dev.stockbridge.order;

import dev.stockbridge.article.ArticlesOnDemand;
import dev.stockbridge.feed.ChangedOrders;
import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.feed.OrderReading;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.UnusualOrders;
import dev.stockbridge.order.mapping.OrderMapping;
import dev.stockbridge.order.mapping.ShippingMethods;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.BatchSteps;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.SyncJob;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * order-sync: the shop's open and cancelled orders go to the warehouse, with their changes. One step reads, maps and
 * writes, since orders are personal and are never stored on the way; then the cursor moves.
 */
@Component
class OrderSyncJob implements SyncJob {

    private static final String SYNC = "sync";

    private static final String REMOVED =
            "Characters that cannot be seen, such as control characters, were taken out of"
                    + " names, addresses or remarks of orders on their way to the warehouse.";

    private final BatchSteps steps;
    private final OrderLinks links;
    private final OrdersAwaitingPayment awaitingPayment;
    private final UnusualOrders unusual;
    private final StatusWatch statuses;
    private final ArticlesOnDemand articles;
    private final AttentionItems attention;
    private final Outcomes outcomes;
    private final Fingerprints fingerprints;
    private final Cursors cursors;
    private final Runs runs;
    private final Settings settings;
    private final NewTransaction newTransaction;
    private final Clock clock;
    private final OrderSources sources;

    OrderSyncJob(
            BatchSteps steps,
            OrderLinks links,
            OrdersAwaitingPayment awaitingPayment,
            UnusualOrders unusual,
            StatusWatch statuses,
            ArticlesOnDemand articles,
            AttentionItems attention,
            Outcomes outcomes,
            Fingerprints fingerprints,
            Cursors cursors,
            Runs runs,
            Settings settings,
            NewTransaction newTransaction,
            Clock clock,
            OrderSources sources) {
        this.steps = steps;
        this.links = links;
        this.awaitingPayment = awaitingPayment;
        this.unusual = unusual;
        this.statuses = statuses;
        this.articles = articles;
        this.attention = attention;
        this.outcomes = outcomes;
        this.fingerprints = fingerprints;
        this.cursors = cursors;
        this.runs = runs;
        this.settings = settings;
        this.newTransaction = newTransaction;
        this.clock = clock;
        this.sources = sources;
    }

    @Override
    public String name() {
        return "order-sync";
    }

    @Override
    public Optional<String> validate(String store, RunOptions options) {
        var strange = options.items().stream().filter(item -> !isId(item)).findFirst();
        if (strange.isPresent()) {
            return Optional.of("--items takes order ids here; '" + strange.get() + "' is none.");
        }
        return OrderScope.of(store, settings.store(store), options, cursors).isPresent()
                ? Optional.empty()
                : Optional.of("This is the first run of order-sync for store " + store + ": set stockbridge.stores."
                        + store + ".orders.start to the instant it begins at, or give --since. Without it the whole"
                        + " history of the shop would go to the warehouse.");
    }

    @Override
    public Job build(RunSession session) {
        cursors.disbelief(session.run().store(), OrderScope.CHANGES).ifPresent(note -> runs.note(session.run(), note));
        var scope = scope(session);
        return steps.job(name(), session)
                .start(steps.once("watch", session, step -> statuses.look(session, scope.origin(), newTransaction)))
                .next(sync(session, scope))
                .next(steps.once("conclude", session, step -> conclude(session, scope, step)))
                .build();
    }

    @Override
    public void forget(Run run) {
        // No order is stored.
    }

    private Step sync(RunSession session, OrderScope scope) {
        var systems = StoreSystems.open(session);
        var suspects = suspects(session.run());
        var decider = new OrderDecider(
                new OrderMapping(session.store(), () -> runs.note(session.run(), REMOVED)),
                session.store().orders(),
                fingerprints,
                clock,
                scope.origin(),
                session.run().options().full(),
                suspects);
        var processor = new OrderProcessor(
                session,
                decider,
                new WarehouseStateDecider(session.store(), clock),
                new WarehouseOrderLookup(systems.warehouse(), systems.poller()),
                new ShippingMethods(systems.shop()),
                articles,
                links,
                newTransaction);
        var writer = new OrderWriter(
                session,
                systems,
                processor,
                executor(session, systems),
                articles,
                links,
                awaitingPayment,
                unusual,
                outcomes,
                newTransaction,
                clock);
        return steps.<OrderReading, OrderDecision>chunks(SYNC, session)
                .reader(new FeedReader<>(
                        sources.of(session, systems, scope, suspects), OrderReading::key, reading -> reading.version()))
                .processor(processor)
                .writer(writer)
                .listener((StepListener) processor)
                .build();
    }

    private WarehouseOrderExecutor executor(RunSession session, StoreSystems systems) {
        var run = session.run();
        return new WarehouseOrderExecutor(
                new WarehouseOrders(systems.warehouse(), run.options().plan(), systems.poller()),
                // An order that was parked for a server error before says nothing about the other orders.
                new ConsecutiveFailures("ongoing", attention.keysWithServerErrors(run.store(), run.job())));
    }

    /** The orders that a person was told about; every run takes them up again. */
    private Set<Long> suspects(Run run) {
        return attention.open(run.store(), run.job()).stream()
                .map(AttentionItem::key)
                .filter(OrderSyncJob::isId)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private OrderScope scope(RunSession session) {
        return OrderScope.of(
                        session.run().store(), session.store(), session.run().options(), cursors)
                .orElseThrow(() -> new IllegalStateException("orders.start is no longer set"));
    }

    private void conclude(RunSession session, OrderScope scope, StepExecution step) {
        var noted = steps.noted(step, SYNC);
        if (!FeedReader.hasEnded(noted)) {
            throw new IllegalStateException("The reading did not come to the end of the orders");
        }
        var options = session.run().options();
        var reached = noted.containsKey(ChangedOrders.REACHED)
                ? Instant.parse(noted.getString(ChangedOrders.REACHED))
                : scope.changedFrom();
        runs.window(session.run(), scope.changedFrom(), reached);
        if (!options.plan() && !options.partial() && !options.full() && reached != null) {
            scope.conclude(session.run().store(), reached, cursors);
        }
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }
}
