package dev.stockbridge.stock;

import dev.stockbridge.feed.NonRestartableReader;
import dev.stockbridge.feed.ProductReader;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.feed.WarehouseListReader;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.ongoing.WarehouseStock;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.BatchSteps;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.SyncJob;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.settings.StockSettings;
import dev.stockbridge.stock.survey.ShopStocks;
import dev.stockbridge.stock.survey.StockInputs;
import dev.stockbridge.stock.survey.StockInputsReader;
import dev.stockbridge.stock.survey.StockSurvey;
import java.time.Clock;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * stock-reconciliation: what the shop believes there is, held against what the warehouse has. Both are read in whole and
 * compared before anything is pushed. Each execution reads anew, so a restart finds what was pushed as it should be.
 *
 * <p>The shop's stock is read first, then its open orders with what the warehouse knows of them, then the warehouse's
 * stock: whatever moves in between makes a quantity too small until the next run, or is noticed before the push.
 */
@Component
class StockReconciliationJob implements SyncJob {

    private static final String NAME = "stock-reconciliation";
    private static final String SHOP = "shop";
    private static final String ORDERS = "orders";
    private static final String WAREHOUSE = "warehouse";
    private static final String WAREHOUSES = "warehouses";

    private static final int AT_ONCE = 250;

    private final BatchSteps steps;
    private final StockSurvey survey;
    private final StockVerdicts verdicts;
    private final StockPlans plans;
    private final StockEvaluation conclusion;
    private final OrderLinks orderLinks;
    private final Outcomes outcomes;
    private final AttentionItems attention;
    private final NewTransaction newTransaction;
    private final Clock clock;

    StockReconciliationJob(
            BatchSteps steps,
            StockSurvey survey,
            StockVerdicts verdicts,
            StockPlans plans,
            StockEvaluation conclusion,
            OrderLinks orderLinks,
            Outcomes outcomes,
            AttentionItems attention,
            NewTransaction newTransaction,
            Clock clock) {
        this.steps = steps;
        this.survey = survey;
        this.verdicts = verdicts;
        this.plans = plans;
        this.conclusion = conclusion;
        this.orderLinks = orderLinks;
        this.outcomes = outcomes;
        this.attention = attention;
        this.newTransaction = newTransaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> obstacle(String store, RunOptions options) {
        if (options.since() != null || options.until() != null) {
            return Optional.of("stock-reconciliation compares everything; --since and --until are for other jobs.");
        }
        return options.applyPlan() == null
                ? Optional.empty()
                : plans.obstacle(store, options.applyPlan(), options.force());
    }

    @Override
    public Job build(RunSession session) {
        var systems = StoreSystems.open(session);
        var settings = session.store().stock();
        var job = steps.job(name(), session)
                .start(steps.everyTime("begin", session, step -> conclusion.begin(session)))
                .next(shop(session, systems));
        if (settings.quantity() == StockSettings.Quantity.SELLABLE) {
            job.next(orders(session, systems));
        }
        job.next(warehouse(session, systems.warehouse()));
        if (!settings.warehouses().isEmpty()) {
            job.next(steps.everyTime("forget totals", session, step -> survey.forgetTotals(session.run())))
                    .next(warehouses(session, systems.warehouse(), settings));
        }
        return job.next(steps.everyTime("match", session, step -> match(session, settings, step)))
                .next(judge(session, settings))
                .next(steps.everyTime(
                        "weigh", session, step -> conclusion.weigh(session, unreadableOrders(settings, step))))
                .next(report(session))
                .next(steps.everyTime("guard", session, step -> conclusion.guard(session)))
                .next(push(session, systems))
                .next(steps.once("conclude", session, step -> conclusion.conclude(session)))
                .build();
    }

    @Override
    public void forget(Run run) {
        survey.clear(run);
    }

    private Step shop(RunSession session, StoreSystems systems) {
        return steps.<ProductReading, ProductReading>everyTime(SHOP, session, AT_ONCE)
                .reader(new NonRestartableReader<>(ProductReader.ofWholeCatalogue(systems.shop(), clock)))
                .writer(chunk -> {
                    survey.noteUnits(
                            session.run(),
                            chunk.getItems().stream().flatMap(ShopStocks::of).toList());
                    survey.noteUnsaidVariations(session.run(), ShopStocks.withUnsaidVariations(chunk.getItems()));
                })
                .build();
    }

    private Step orders(RunSession session, StoreSystems systems) {
        return steps.<Order, Order>everyTime(ORDERS, session, 100)
                .reader(new OpenOrderReader(systems.shop()))
                .writer(new OpenOrderWriter(session.run(), systems.warehouse(), orderLinks, survey, newTransaction))
                .build();
    }

    private Step warehouse(RunSession session, Warehouse warehouse) {
        return steps.<ArticleState, ArticleState>everyTime(WAREHOUSE, session, AT_ONCE)
                .reader(new WarehouseListReader<>(
                        from -> warehouse.articles().fromId(from, WarehouseListReader.PAGE_SIZE),
                        ArticleState::articleSystemId))
                .writer(chunk -> survey.noteArticles(session.run(), chunk.getItems()))
                .build();
    }

    private Step warehouses(RunSession session, Warehouse warehouse, StockSettings settings) {
        return steps.<WarehouseStock, WarehouseStock>everyTime(WAREHOUSES, session, AT_ONCE)
                .reader(new WarehouseListReader<>(
                        from -> warehouse
                                .articles()
                                .stockFrom(from, WarehouseListReader.PAGE_SIZE, settings.warehouses()),
                        WarehouseStock::articleSystemId))
                .writer(chunk -> survey.noteStock(session.run(), chunk.getItems()))
                .build();
    }

    private void match(RunSession session, StockSettings settings, StepExecution step) {
        boolean sellable = settings.quantity() == StockSettings.Quantity.SELLABLE;
        boolean whole = ProductReader.hasEnded(steps.noted(step, SHOP))
                && (!sellable || ended(step, ORDERS, OpenOrderReader.ENDED))
                && ended(step, WAREHOUSE, WarehouseListReader.ENDED)
                && (settings.warehouses().isEmpty() || ended(step, WAREHOUSES, WarehouseListReader.ENDED));
        if (!whole) {
            throw new IllegalStateException("The reading did not come to the end of both sides");
        }
        conclusion.match(session, unreadableOrders(settings, step));
    }

    private int unreadableOrders(StockSettings settings, StepExecution step) {
        return settings.quantity() == StockSettings.Quantity.SELLABLE
                ? steps.noted(step, ORDERS).getInt(OpenOrderReader.UNREADABLE, 0)
                : 0;
    }

    private boolean ended(StepExecution here, String step, String mark) {
        return steps.noted(here, step).getString(mark, "false").equals("true");
    }

    private Step judge(RunSession session, StockSettings settings) {
        var comparison = new StockComparison(settings);
        return steps.<StockInputs, ComparedUnit>everyTime("judge", session, AT_ONCE)
                .reader(new StockInputsReader(session.run(), survey, newTransaction))
                .processor(figures -> new ComparedUnit(figures, comparison.judge(figures)))
                .writer(chunk -> verdicts.note(session.run(), chunk.getItems()))
                .build();
    }

    private Step report(RunSession session) {
        return steps.<ComparisonRow, ComparisonRow>everyTime("report", session, AT_ONCE)
                .reader(new ComparisonRowReader(session.run(), verdicts, false, newTransaction))
                .writer(chunk -> outcomes.store(
                        session,
                        chunk.getItems().stream().map(ComparisonRow::outcome).toList()))
                .build();
    }

    private Step push(RunSession session, StoreSystems systems) {
        var desk = new StockPusher(
                systems.shop(),
                session.run().options().plan(),
                new ConsecutiveFailures(
                        "mycashflow",
                        attention.keysWithServerErrors(session.run().store(), name())));
        return steps.<ComparisonRow, ComparisonRow>chunks("push", session)
                .reader(new ComparisonRowReader(session.run(), verdicts, true, newTransaction))
                .writer(new StockPushWriter(session, desk, outcomes, newTransaction))
                .build();
    }
}
