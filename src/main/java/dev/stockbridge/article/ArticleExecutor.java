package dev.stockbridge.article;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import java.util.List;
import java.util.function.Consumer;

/** Carries the decisions on a chunk's units out, one after the other, and tells what became of each unit. */
final class ArticleExecutor {

    /** The detail of a unit that has gone and whose article is switched off. */
    static final String SWITCHED_OFF = "its article was switched off";

    private final Warehouse warehouse;
    private final MisdirectedWrites misdirected;
    private final boolean plan;
    private final ConsecutiveFailures failures;

    /**
     * Creates an executor.
     *
     * @param plan whether the run is a plan: nothing is sent, and each write counts as accepted
     * @param failures the run's writes that failed in a row
     */
    ArticleExecutor(Warehouse warehouse, MisdirectedWrites misdirected, boolean plan, ConsecutiveFailures failures) {
        this.warehouse = warehouse;
        this.misdirected = misdirected;
        this.plan = plan;
        this.failures = failures;
    }

    /**
     * Carries the decisions out. Where a write does not end as decided and others may depend on it, the rest is decided
     * again. The caller holds the goods owner's lock.
     *
     * @param announce is given the units whose articles are about to be written
     * @param results takes what was done, also where an exception ends the work
     * @throws dev.stockbridge.http.SystemFault if the warehouse is unavailable
     */
    void execute(
            List<ArticleDecision> decisions,
            ChunkArticles articles,
            Consumer<List<StagedUnit>> announce,
            ArticleResults results) {
        var rest = decisions;
        while (!rest.isEmpty()) {
            announce.accept(rest.stream()
                    .filter(ArticleDecision::writes)
                    .map(ArticleDecision::unit)
                    .toList());
            int done = 0;
            boolean asDecided = true;
            while (asDecided && done < rest.size()) {
                asDecided = execute(rest.get(done++), articles.written(), results);
            }
            rest = rest.subList(done, rest.size());
            if (!asDecided) {
                rest = articles.decideAgain(rest);
            }
        }
    }

    /** Returns false where the unit's article does not have the number that the decisions after it expect. */
    private boolean execute(ArticleDecision decision, ArticleRegister register, ArticleResults results) {
        var unit = decision.unit();
        if (decision instanceof ArticleDecision.Write write) {
            return settle(write, put(write), register, results);
        }
        if (decision instanceof ArticleDecision.Shared shared) {
            results.add(ItemOutcome.unchanged(unit.key(), unit.label()));
            results.link(unit.linkedTo(
                    shared.article().articleNumber(), shared.article().articleSystemId()));
        } else if (decision instanceof ArticleDecision.Parked parked) {
            results.add(ItemOutcome.attention(unit.key(), unit.label(), parked.reason(), parked.detail()));
        } else if (decision instanceof ArticleDecision.Superfluous superfluous) {
            results.gone(unit, superfluous.detail());
        } else {
            results.add(ItemOutcome.unchanged(unit.key(), unit.label()));
        }
        return true;
    }

    private Outcome put(ArticleDecision.Write write) {
        var article = write.article();
        if (!plan) {
            return article == null
                    ? warehouse.articleApi().put(write.document())
                    : warehouse.articleApi().put(article, write.document());
        }
        var link = write.unit().link();
        int linked = link == null ? 0 : link.articleSystemId();
        return new Outcome.Accepted(article == null ? linked : article.articleSystemId());
    }

    private boolean settle(
            ArticleDecision.Write write, Outcome outcome, ArticleRegister register, ArticleResults results) {
        var unit = write.unit();
        if (outcome instanceof Outcome.Refused refused) {
            results.add(rejected(unit, refused));
            return !(write instanceof ArticleDecision.Update && unit.renames());
        }
        failures.reset();
        int id = ((Outcome.Accepted) outcome).id();
        var meant = write.article();
        boolean expected = meant == null ? register.before(id).isEmpty() : meant.articleSystemId() == id;
        if (!plan && (meant == null || !expected)) {
            var owner = misdirected.owner(unit, id, results.links());
            if (owner.isPresent()) {
                var told = misdirected.takeBack(unit, owner.get(), register, results.links());
                results.add(ItemOutcome.attention(unit.key(), unit.label(), Reason.DUPLICATE_CODE, told));
                return false;
            }
        }
        if (write instanceof ArticleDecision.Deactivate) {
            results.gone(unit, SWITCHED_OFF);
            return true;
        }
        register.renamed(id, unit.wantedKey());
        var action = meant == null ? Action.CREATED : Action.UPDATED;
        results.add(ItemOutcome.done(unit.key(), unit.label(), action, write.detail()));
        results.link(unit.linkedTo(write.document().articleNumber(), id));
        return expected;
    }

    private ItemOutcome rejected(StagedUnit unit, Outcome.Refused refused) {
        if (refused.isFailure()) {
            failures.add(unit.key(), refused.status());
        } else {
            failures.reset();
        }
        var reason = refused.detail().isEmpty() ? "answered " + refused.status() : refused.detail();
        return ItemOutcome.attention(unit.key(), unit.label(), Reason.REJECTED_BY_WAREHOUSE, reason)
                .withFailureStatus(refused.status());
    }
}
