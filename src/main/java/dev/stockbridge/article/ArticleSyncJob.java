package dev.stockbridge.article;

import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.survey.ArticleScope;
import dev.stockbridge.article.survey.ArticleSurvey;
import dev.stockbridge.article.survey.ChangeDetector;
import dev.stockbridge.article.survey.SurveyEvaluation;
import dev.stockbridge.article.survey.SurveyProcessor;
import dev.stockbridge.article.survey.SurveyWriter;
import dev.stockbridge.article.survey.SurveyedProduct;
import dev.stockbridge.feed.CataloguePages;
import dev.stockbridge.feed.CatalogueProducts;
import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.BatchSteps;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.SyncJob;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.Runs;
import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * article-sync: the shop's sellable units become the warehouse's articles. The survey pages through the catalogue and
 * notes what changed, the judging settles whose the codes are, and only then is anything published.
 */
@Component
class ArticleSyncJob implements SyncJob {

    private static final String SURVEY = "survey";

    private final BatchSteps steps;
    private final ArticleSurvey survey;
    private final SurveyEvaluation conclusion;
    private final ArticleLinks links;
    private final ArticleExecutors executors;
    private final Outcomes outcomes;
    private final AttentionItems attention;
    private final Fingerprints fingerprints;
    private final Cursors cursors;
    private final Runs runs;
    private final JdbcTemplate jdbc;
    private final NewTransaction newTransaction;
    private final Clock clock;
    private final ForeignTime time;

    ArticleSyncJob(
            BatchSteps steps,
            ArticleSurvey survey,
            SurveyEvaluation conclusion,
            ArticleLinks links,
            ArticleExecutors executors,
            Outcomes outcomes,
            AttentionItems attention,
            Fingerprints fingerprints,
            Cursors cursors,
            Runs runs,
            JdbcTemplate jdbc,
            NewTransaction newTransaction,
            Clock clock,
            ForeignTime time) {
        this.steps = steps;
        this.survey = survey;
        this.conclusion = conclusion;
        this.links = links;
        this.executors = executors;
        this.outcomes = outcomes;
        this.attention = attention;
        this.fingerprints = fingerprints;
        this.cursors = cursors;
        this.runs = runs;
        this.jdbc = jdbc;
        this.newTransaction = newTransaction;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public String name() {
        return "article-sync";
    }

    @Override
    public Job build(RunSession session) {
        links.pullBack(session.run().store(), time.now());
        cursors.disbelief(session.run().store(), ArticleScope.CHANGES)
                .ifPresent(note -> runs.note(session.run(), note));
        var systems = StoreSystems.open(session);
        var scope = ArticleScope.of(session.run(), session.store(), cursors);
        return steps.job(name(), session)
                .start(survey(session, systems, scope))
                .next(steps.once("judge", session, step -> judge(session, systems, scope, step)))
                .next(publish(session, systems, scope))
                .next(steps.once("conclude", session, step -> conclude(session, scope, step)))
                .build();
    }

    @Override
    public void forget(Run run) {
        survey.clear(run);
    }

    private Step survey(RunSession session, StoreSystems systems, ArticleScope scope) {
        var pages = new CataloguePages(systems.shop(), scope.updatedFrom(), clock);
        var mapping = new ArticleMapping(session.store().articles().sendStockValuationPrice());
        var processor = new SurveyProcessor(
                session.run().store(), links, new ChangeDetector(mapping, systems.warehouse(), fingerprints, scope));
        return steps.<ProductReading, SurveyedProduct>chunks(SURVEY, session)
                .reader(new FeedReader<>(
                        new CatalogueProducts(pages, !scope.wholeCatalogue(), recalled(session.run(), scope))))
                .processor(processor)
                .writer(new SurveyWriter(session, survey, outcomes))
                .listener((StepListener) processor)
                .build();
    }

    /** Where only changes are listed, the products that a person had to look at are taken up again by themselves. */
    private List<Long> recalled(Run run, ArticleScope scope) {
        return scope.wholeCatalogue() || run.options().partial()
                ? List.of()
                : attention.open(run.store(), run.job()).stream()
                        .map(AttentionItem::key)
                        .filter(key -> key.matches("\\d{1,18}(-\\d+)?"))
                        .map(key -> Long.valueOf(key.split("-")[0]))
                        .distinct()
                        .toList();
    }

    private void judge(RunSession session, StoreSystems systems, ArticleScope scope, StepExecution step) {
        if (!FeedReader.hasEnded(steps.noted(step, SURVEY))) {
            throw new IllegalStateException("The survey did not come to the end of the catalogue");
        }
        conclusion.draw(session, scope.wholeCatalogue());
        var cleaned = survey.cleaned(session.run());
        if (cleaned.units() > 0) {
            runs.note(
                    session.run(),
                    "Control and format characters were left out of names, bar codes or supplier codes of "
                            + cleaned.units() + (cleaned.units() == 1 ? " item: " : " items, such as ")
                            + cleaned.first() + ".");
        }
        if (!systems.warehouse().articleApi().takesVatRates()) {
            runs.note(
                    session.run(),
                    "The VAT rate was not transferred: the warehouse's REST interface has no place for it on an article.");
        }
    }

    private Step publish(RunSession session, StoreSystems systems, ArticleScope scope) {
        var store = session.run().store();
        var plan = session.run().options().plan();
        var failures = new ConsecutiveFailures("ongoing", attention.keysWithServerErrors(store, name()));
        var executor = executors.executor(store, session.store(), systems, plan, failures);
        var processor = new ArticleProcessor(session, executors.lookup(store, systems, plan), links, newTransaction);
        return steps.<StagedUnit, ArticleDecision>chunks("publish", session)
                .reader(new StagedUnitReader(
                        session.run(), jdbc, newTransaction, session.settings().chunkSize(), scope.wholeCatalogue()))
                .processor(processor)
                .writer(new ArticleWriter(session, processor, executor, links, survey, outcomes, newTransaction))
                .listener((StepListener) processor)
                .build();
    }

    private void conclude(RunSession session, ArticleScope scope, StepExecution step) {
        var options = session.run().options();
        if (options.plan() || options.partial()) {
            return;
        }
        var readFrom = CatalogueProducts.startedAt(steps.noted(step, SURVEY));
        cursors.move(
                session.run().store(),
                ArticleScope.CHANGES,
                time.isBelievable(readFrom) ? readFrom : session.run().createdAt());
        if (scope.wholeCatalogue()) {
            cursors.move(
                    session.run().store(), ArticleScope.WHOLE, session.run().createdAt());
        }
    }
}
