package dev.stockbridge.stock;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.GuardTripped;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.stock.survey.StockSurvey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Evaluates the readings and the comparison as a whole: whether the readings are complete, and what may be pushed. */
@Component
class StockEvaluation {

    private final StockSurvey survey;
    private final ComparisonResults results;
    private final StockPlans plans;
    private final Outcomes outcomes;
    private final AttentionItems attention;
    private final Runs runs;

    StockEvaluation(
            StockSurvey survey,
            ComparisonResults results,
            StockPlans plans,
            Outcomes outcomes,
            AttentionItems attention,
            Runs runs) {
        this.survey = survey;
        this.results = results;
        this.plans = plans;
        this.outcomes = outcomes;
        this.attention = attention;
        this.runs = runs;
    }

    /** Deletes what an earlier execution of the run has stored, except outcomes of pushes. */
    void begin(RunSession session) {
        survey.clear(session.run());
        outcomes.forgetAllBut(session, Action.PUSHED);
        runs.forgetNotes(session.run());
    }

    /**
     * Matches the shop's units with the warehouse's articles.
     *
     * @throws GuardTripped if one side lists nothing
     * @throws SystemFault if the warehouse states no quantity of any article
     */
    void match(RunSession session, StockReadings readings) {
        if (!readings.areComplete()) {
            throw new IllegalStateException("The reading did not come to the end of both sides");
        }
        var run = session.run();
        if (!survey.hasUnits(run) || !survey.hasArticles(run)) {
            throw new GuardTripped("Guard rail: "
                    + (survey.hasUnits(run) ? "the warehouse lists no articles" : "the shop lists no products")
                    + " at all.");
        }
        if (!survey.hasFigures(run, session.store().stock().quantity())) {
            throw SystemFault.broken(
                    "ongoing", "ongoing says of no article how much of it there is; nothing was concluded from that");
        }
        survey.match(run);
        int unreadable = readings.unreadableOrders();
        if (unreadable > 0) {
            runs.note(
                    run,
                    unreadable + " open orders could not be read; their units were not counted"
                            + (mayRaise(session, unreadable) ? "." : ", and no quantity is raised."));
        }
    }

    /** Limits the comparison to the items of the run or of its plan, and marks the items that may be pushed. */
    void evaluate(RunSession session, StockReadings readings) {
        var run = session.run();
        var options = run.options();
        results.noteNotInShop(run);
        if (!options.items().isEmpty()) {
            outcomes.store(session, results.confineTo(run, options.items()));
        }
        if (options.applyPlan() != null) {
            plans.confine(run, options.applyPlan());
        }
        outcomes.count(session, "read", results.count(run));
        outcomes.count(session, "unchanged", results.countUnchanged(run));
        var settings = session.store().stock();
        runs.note(run, new GuardRails(settings).inWords(results.statistics(run)));
        if (settings.push() && (options.force() || tripped(session).isEmpty())) {
            results.push(run, mayRaise(session, readings.unreadableOrders()));
        }
        if (options.plan()) {
            plans.save(run, session.executionId());
        }
    }

    /**
     * Whether quantities may be raised. The pieces in orders that cannot be read are unknown, so a higher quantity is safe
     * only if there are no such orders or if the shop reserves their pieces itself.
     */
    private static boolean mayRaise(RunSession session, int unreadableOrders) {
        return session.store().stock().shopReserves() || unreadableOrders == 0;
    }

    /**
     * Stops the run before the first push if too much would change.
     *
     * @throws GuardTripped unless the run was forced
     */
    void guard(RunSession session) {
        tripped(session).ifPresent(rail -> {
            if (!session.run().options().force()) {
                throw new GuardTripped(rail);
            }
            runs.note(session.run(), rail + " Passed by --force.");
        });
    }

    /** Many differences trip only where they would be pushed; a list that lacks many articles always trips. */
    private Optional<String> tripped(RunSession session) {
        var settings = session.store().stock();
        var rails = new GuardRails(settings);
        var statistics = results.statistics(session.run());
        var incomplete = rails.incomplete(statistics);
        return incomplete.isPresent() || !settings.push() ? incomplete : rails.excessive(statistics);
    }

    /** Closes the attention items that no longer need a person. */
    void conclude(RunSession session) {
        var run = session.run();
        if (!run.options().plan()) {
            var open = attention.open(run.store(), run.job()).stream()
                    .map(AttentionItem::key)
                    .toList();
            attention.close(
                    run,
                    results.settled(
                            run, session.executionId(), open, run.options().partial()));
        }
    }
}
