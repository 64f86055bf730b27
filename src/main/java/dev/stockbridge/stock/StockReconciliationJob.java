package dev.stockbridge.stock;

import dev.stockbridge.feed.CatalogueProducts;
import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.feed.WarehouseList;
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
import dev.stockbridge.stock.survey.ArticleStock;
import dev.stockbridge.stock.survey.ArticleStockProcessor;
import dev.stockbridge.stock.survey.OrderedUnits;
import dev.stockbridge.stock.survey.ProductStock;
import dev.stockbridge.stock.survey.ShopStockProcessor;
import dev.stockbridge.stock.survey.StockInputs;
import dev.stockbridge.stock.survey.StockSurvey;
import dev.stockbridge.stock.survey.StoredItemReader;
import dev.stockbridge.stock.survey.StoredItemWriter;
import dev.stockbridge.stock.survey.WarehouseStockProcessor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.stereotype.Component;

/**
 * stock-reconciliation: compares the shop's quantities with the warehouse's stock. Both sides are read completely and
 * compared before anything is pushed. Each execution reads again, so a restart finds pushed quantities unchanged.
 *
 * <p>The shop's stock is read first, then its open orders and their states in the warehouse, then the warehouse's stock. A
 * change in between makes a quantity too small until the next run, or is detected just before the push.
 */
@Component
class StockReconciliationJob implements SyncJob {

    private static final int CHUNK_SIZE = 250;
    private static final int ORDER_CHUNK_SIZE = 100;

    private final BatchSteps steps;
    private final StockSurvey survey;
    private final ComparisonResults results;
    private final StockPlans plans;
    private final StockEvaluation evaluation;
    private final OrderLinks orderLinks;
    private final Outcomes outcomes;
    private final AttentionItems attention;
    private final NewTransaction newTransaction;
    private final Clock clock;

    StockReconciliationJob(
            BatchSteps steps,
            StockSurvey survey,
            ComparisonResults results,
            StockPlans plans,
            StockEvaluation evaluation,
            OrderLinks orderLinks,
            Outcomes outcomes,
            AttentionItems attention,
            NewTransaction newTransaction,
            Clock clock) {
        this.steps = steps;
        this.survey = survey;
        this.results = results;
        this.plans = plans;
        this.evaluation = evaluation;
        this.orderLinks = orderLinks;
        this.outcomes = outcomes;
        this.attention = attention;
        this.newTransaction = newTransaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stock-reconciliation";
    }

    @Override
    public Optional<String> validate(String store, RunOptions options) {
        if (options.since() != null || options.until() != null) {
            return Optional.of("stock-reconciliation compares everything; --since and --until are for other jobs.");
        }
        return options.applyPlan() == null
                ? Optional.empty()
                : plans.validate(store, options.applyPlan(), options.force());
    }

    @Override
    public Job build(RunSession session) {
        var systems = StoreSystems.open(session);
        var settings = session.store().stock();
        var failures = new ConsecutiveFailures(
                "mycashflow", attention.keysWithServerErrors(session.run().store(), name()));
        var writer = new StockWriter(session, new StockPusher(systems.shop(), failures), outcomes, newTransaction);
        var job = steps.job(name(), session)
                .start(steps.everyTime("begin", session, step -> evaluation.begin(session)))
                .next(shop(session, systems));
        if (settings.quantity() == StockSettings.Quantity.SELLABLE) {
            job.next(orders(session, systems));
        }
        job.next(warehouse(session, systems.warehouse()));
        if (!settings.warehouses().isEmpty()) {
            job.next(steps.everyTime("forget totals", session, step -> survey.forgetTotals(session.run())))
                    .next(warehouses(session, systems.warehouse(), settings));
        }
        return job.next(steps.everyTime("match", session, step -> evaluation.match(session, readings(settings, step))))
                .next(judge(session, settings))
                .next(steps.everyTime("weigh", session, step -> evaluation.evaluate(session, readings(settings, step))))
                .next(carryOut(steps.everyTime("report", session, CHUNK_SIZE), session, false, writer))
                .next(steps.everyTime("guard", session, step -> evaluation.guard(session)))
                .next(carryOut(steps.chunks("push", session), session, true, writer))
                .next(steps.once("conclude", session, step -> evaluation.conclude(session)))
                .build();
    }

    @Override
    public void forget(Run run) {
        survey.clear(run);
    }

    private Step shop(RunSession session, StoreSystems systems) {
        return steps.<ProductReading, ProductStock>everyTime(StockReadings.SHOP, session, CHUNK_SIZE)
                .reader(CatalogueProducts.fromTheBeginning(systems.shop(), clock))
                .processor(new ShopStockProcessor())
                .writer(new StoredItemWriter<>(session.run(), survey::noteProducts))
                .build();
    }

    private Step orders(RunSession session, StoreSystems systems) {
        var processor = new OpenOrderProcessor(session.run().store(), systems.warehouse(), orderLinks, newTransaction);
        return steps.<Order, List<OrderedUnits>>everyTime(StockReadings.ORDERS, session, ORDER_CHUNK_SIZE)
                .reader(new OpenOrderReader(systems.shop()))
                .processor(processor)
                .writer(new StoredItemWriter<>(session.run(), survey::noteOrdered))
                .listener((StepListener) processor)
                .build();
    }

    private Step warehouse(RunSession session, Warehouse warehouse) {
        return steps.<ArticleState, ArticleStock>everyTime(StockReadings.WAREHOUSE, session, CHUNK_SIZE)
                .reader(new FeedReader<>(new WarehouseList<>(
                        from -> warehouse.articles().fromId(from, WarehouseList.PAGE_SIZE),
                        ArticleState::articleSystemId)))
                .processor(new ArticleStockProcessor())
                .writer(new StoredItemWriter<>(session.run(), survey::noteArticles))
                .build();
    }

    private Step warehouses(RunSession session, Warehouse warehouse, StockSettings settings) {
        return steps.<WarehouseStock, WarehouseStock>everyTime(StockReadings.WAREHOUSES, session, CHUNK_SIZE)
                .reader(new FeedReader<>(new WarehouseList<>(
                        from -> warehouse.articles().stockFrom(from, WarehouseList.PAGE_SIZE, settings.warehouses()),
                        WarehouseStock::articleSystemId)))
                .processor(new WarehouseStockProcessor())
                .writer(new StoredItemWriter<>(session.run(), survey::noteStock))
                .build();
    }

    private StockReadings readings(StockSettings settings, StepExecution step) {
        return new StockReadings(settings, name -> steps.noted(step, name));
    }

    private Step judge(RunSession session, StockSettings settings) {
        return steps.<StockInputs, ComparedUnit>everyTime("judge", session, CHUNK_SIZE)
                .reader(new StoredItemReader<>(after -> survey.inputs(session.run(), after), newTransaction))
                .processor(new ComparisonProcessor(new StockComparison(settings)))
                .writer(new StoredItemWriter<>(session.run(), results::note))
                .build();
    }

    private Step carryOut(
            ChunkOrientedStepBuilder<ComparisonRow, StockDecision> step,
            RunSession session,
            boolean push,
            StockWriter writer) {
        return step.reader(new StoredItemReader<>(after -> results.rows(session.run(), push, after), newTransaction))
                .processor(new StockProcessor(session.run().options().plan()))
                .writer(writer)
                .build();
    }
}
