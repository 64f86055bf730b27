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

/** Draws the conclusions between the readings and the push: whether the readings are whole, and what may be pushed. */
@Component
class StockEvaluation {

    private final StockSurvey survey;
    private final StockVerdicts verdicts;
    private final StockPlans plans;
    private final Outcomes outcomes;
    private final AttentionItems attention;
    private final Runs runs;

    StockEvaluation(
            StockSurvey survey,
            StockVerdicts verdicts,
            StockPlans plans,
            Outcomes outcomes,
            AttentionItems attention,
            Runs runs) {
        this.survey = survey;
        this.verdicts = verdicts;
        this.plans = plans;
        this.outcomes = outcomes;
        this.attention = attention;
        this.runs = runs;
    }

    /** Deletes what an earlier execution of the run has stored, except for what it has pushed. */
    void begin(RunSession session) {
        survey.clear(session.run());
        outcomes.forgetAllBut(session, Action.PUSHED);
        runs.forgetNotes(session.run());
    }

    /** Ties both sides together, if there is something on both. */
    void match(RunSession session, int unreadableOrders) {
        var run = session.run();
        if (!survey.hasUnits(run) || !survey.hasArticles(run)) {
            throw new GuardTripped("Guard rail: "
                    + (survey.hasUnits(run) ? "the warehouse lists no articles" : "the shop lists no products")
                    + " at all.");
        }
        if (!survey.hasFigures(run, session.store().stock().quantity())) {
            throw new SystemFault(
                    SystemFault.Kind.BROKEN,
                    "ongoing",
                    200,
                    false,
                    "ongoing says of no article how much of it there is; nothing was concluded from that",
                    null);
        }
        survey.match(run);
        if (unreadableOrders > 0) {
            runs.note(
                    run,
                    unreadableOrders + " open orders could not be read; their units were not counted"
                            + (mayRaise(session, unreadableOrders) ? "." : ", and no quantity is raised."));
        }
    }

    /** Settles what is looked at, and what of it may be pushed. */
    void weigh(RunSession session, int unreadableOrders) {
        var run = session.run();
        var options = run.options();
        verdicts.noteNotInShop(run);
        if (!options.items().isEmpty()) {
            outcomes.store(session, verdicts.confineTo(run, options.items()));
        }
        if (options.applyPlan() != null) {
            plans.confine(run, options.applyPlan());
        }
        outcomes.count(session, "read", verdicts.count(run));
        outcomes.count(session, "unchanged", verdicts.countUnchanged(run));
        var settings = session.store().stock();
        runs.note(run, new GuardRails(settings).inWords(verdicts.weigh(run)));
        if (settings.push() && (options.force() || tripped(session).isEmpty())) {
            verdicts.push(run, mayRaise(session, unreadableOrders));
        }
        if (options.plan()) {
            plans.save(run, session.executionId());
        }
    }

    /** Units of orders that cannot be read are sold, and nobody takes them off where the shop does not. */
    private static boolean mayRaise(RunSession session, int unreadableOrders) {
        return session.store().stock().shopReserves() || unreadableOrders == 0;
    }

    /** Stops the run before the first push. */
    void guard(RunSession session) {
        tripped(session).ifPresent(rail -> {
            if (!session.run().options().force()) {
                throw new GuardTripped(rail);
            }
            runs.note(session.run(), rail + " Passed by --force.");
        });
    }

    /** Where nothing is pushed, much that differs is only reported; a list that lacks articles is never believed. */
    private Optional<String> tripped(RunSession session) {
        var settings = session.store().stock();
        var rails = new GuardRails(settings);
        var weight = verdicts.weigh(session.run());
        var incomplete = rails.incomplete(weight);
        return incomplete.isPresent() || !settings.push() ? incomplete : rails.excessive(weight);
    }

    void conclude(RunSession session) {
        var run = session.run();
        if (!run.options().plan()) {
            var open = attention.open(run.store(), run.job()).stream()
                    .map(AttentionItem::key)
                    .toList();
            attention.close(
                    run,
                    verdicts.settled(
                            run, session.executionId(), open, run.options().partial()));
        }
    }
}
