package dev.stockbridge.delivery;

import dev.stockbridge.feed.ChangedStatuses;
import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.feed.FeedSource;
import dev.stockbridge.feed.LinkedOrders;
import dev.stockbridge.feed.OrdersByNumber;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * delivery-sync: what the warehouse has shipped is completed in the shop. The first run, and a full one, look at all of
 * our orders that stand open; the others at those whose status changed since the last.
 */
@Component
class DeliverySyncJob implements SyncJob {

    private static final String SYNC = "sync";

    /** How far the changes of statuses have been read, by the warehouse's clock. */
    private static final String CHANGES = "deliveries";

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Completing an order may take the shop half a minute, and a run that is asked to stop ends its chunk first. */
    private static final int AT_ONCE = 10;

    private final BatchSteps steps;
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
    public Optional<String> obstacle(String store, RunOptions options) {
        return options.items().stream()
                .filter(item -> !isId(item))
                .findFirst()
                .map(item -> "--items takes order ids here; '" + item + "' is none.");
    }

    @Override
    public Job build(RunSession session) {
        cursors.disbelief(session.run().store(), CHANGES).ifPresent(note -> runs.note(session.run(), note));
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
        var settings = session.store().deliveries();
        var parked = attention.parked(session.run().store(), session.run().job());
        var items = attention.open(session.run().store(), session.run().job()).stream()
                .collect(Collectors.toMap(AttentionItem::key, item -> item));
        var shop = new OrderCompleter(
                systems.shop(),
                systems.patience(),
                settings,
                session.run().options().plan(),
                time,
                new ConsecutiveFailures(
                        "mycashflow",
                        attention.keysWithServerErrors(
                                session.run().store(), session.run().job())));
        var desk = new DeliveryDecider(
                new Shipping(settings, time),
                time,
                parked,
                items,
                number -> newTransaction.call(
                        () -> articles.isLinked(session.run().store(), number)));
        return steps.<OrderState, OrderState>chunks(SYNC, session, AT_ONCE)
                .reader(new FeedReader<>(sources(session, systems), OrderState::id, order -> Optional.empty()))
                .writer(new DeliveryWriter(session, desk, shop, links, ledger, outcomes, runs, newTransaction))
                .build();
    }

    private List<FeedSource<OrderState>> sources(RunSession session, StoreSystems systems) {
        var store = session.run().store();
        var options = session.run().options();
        var warehouse = systems.warehouse();
        if (!options.items().isEmpty()) {
            return List.of(new OrdersByNumber(
                    warehouse,
                    links
                            .numbersOf(
                                    store,
                                    options.items().stream().map(Long::valueOf).toList())
                            .values()
                            .stream()
                            .toList()));
        }
        var sources = new ArrayList<FeedSource<OrderState>>();
        if (!options.partial()) {
            sources.add(new OrdersByNumber(warehouse, again(session.run())));
        }
        var since = since(session.run());
        if (since.isPresent()) {
            sources.add(new ChangedStatuses(
                    warehouse,
                    time,
                    session.store().deliveries().shippedStatuses(),
                    since.get(),
                    options.until(),
                    unread(session.run())));
        } else {
            sources.add(new LinkedOrders(warehouse, time, ledger, store, newTransaction));
        }
        return sources;
    }

    /** Where the changes are read from; empty where all of our open orders are looked at instead. */
    private Optional<Instant> since(Run run) {
        var options = run.options();
        if (options.since() != null || options.until() != null) {
            return Optional.of(options.since() == null ? Instant.EPOCH : options.since());
        }
        return options.full()
                ? Optional.empty()
                : cursors.position(run.store(), CHANGES).map(position -> position.minus(OVERLAP));
    }

    /** How much time the changes to be read lie in, with the overlap; null where the range is given. */
    private @Nullable Duration unread(Run run) {
        return run.options().since() != null || run.options().until() != null
                ? null
                : cursors.age(run.store(), CHANGES)
                        .map(age -> age.plus(OVERLAP))
                        .orElse(null);
    }

    /** What was begun and not brought to an end, and what a person was told of. */
    private List<String> again(Run run) {
        var told = attention.open(run.store(), run.job()).stream()
                .map(AttentionItem::key)
                .filter(DeliverySyncJob::isId)
                .map(Long::valueOf)
                .toList();
        return Stream.concat(
                        ledger.unfinished(run.store()).stream(), links.numbersOf(run.store(), told).values().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private void conclude(RunSession session, StepExecution step) {
        var noted = steps.noted(step, SYNC);
        if (!noted.getString(FeedReader.ENDED, "false").equals("true")) {
            throw new IllegalStateException("The reading did not come to the end of the orders");
        }
        var run = session.run();
        var options = run.options();
        if (!options.items().isEmpty()) {
            outcomes.store(session, unknown(run));
        }
        if (options.plan() || options.partial() || options.full()) {
            return;
        }
        var reached = Instant.parse(noted.getString(ChangedStatuses.BEGAN));
        runs.window(run, since(run).orElse(null), reached);
        cursors.move(run.store(), CHANGES, reached);
    }

    /** The orders that were named and that were never sent to the warehouse. */
    private List<ItemOutcome> unknown(Run run) {
        return run.options().items().stream()
                .filter(item -> links.numbersOf(run.store(), List.of(Long.valueOf(item)))
                        .isEmpty())
                .map(item -> ItemOutcome.unknown(item, "no order with this id was sent to the warehouse"))
                .toList();
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }
}
