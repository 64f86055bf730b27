package dev.stockbridge.articles;

import dev.stockbridge.http.FailuresInARow;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleOwners;
import dev.stockbridge.link.MergedNumbers;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes units' articles to the warehouse, one after the other, and tells what became of each. */
final class ArticleExecutor {

    static final String SWITCHED_OFF = "its article was switched off";

    private final Warehouse warehouse;
    private final ArticleOwners owners;
    private final MergedNumbers merged;
    private final MisdirectedWrites misdirected;
    private final String store;
    private final boolean plan;
    private final FailuresInARow failures;

    /** Articles whose renaming was parked: they keep their numbers. */
    private final Set<Integer> stuck = new HashSet<>();

    /** @param plan whether to decide everything and write nothing */
    ArticleExecutor(
            Warehouse warehouse,
            ArticleOwners owners,
            MergedNumbers merged,
            MisdirectedWrites misdirected,
            String store,
            boolean plan,
            FailuresInARow failures) {
        this.warehouse = warehouse;
        this.owners = owners;
        this.merged = merged;
        this.misdirected = misdirected;
        this.store = store;
        this.plan = plan;
        this.failures = failures;
    }

    /** Publishes the units. The caller holds the goods owner's lock. */
    Published publish(List<StagedUnit> units) {
        var published = new Published();
        publish(units, published);
        return published;
    }

    /** The same, and {@code published} holds what was done up to then where a fault of the system ends it. */
    void publish(List<StagedUnit> units, Published published) {
        var register = ArticleRegister.of(warehouse, units);
        var numbers = merged.of(store, units.stream().map(StagedUnit::wantedKey).toList());
        var decide = new ArticleDecider(
                register, owners.of(store, articles(register, units, numbers.values())), numbers, plan, stuck);
        for (var unit : units) {
            carryOut(unit, decide.of(unit), register, published);
        }
    }

    /** What these units have, and what has the numbers that they want. */
    private static Set<Integer> articles(
            ArticleRegister register, List<StagedUnit> units, Collection<MergedNumbers.Merged> numbers) {
        var articles = new HashSet<>(register.ids());
        numbers.forEach(number -> articles.add(number.articleSystemId()));
        units.stream()
                .map(StagedUnit::link)
                .filter(Objects::nonNull)
                .map(ArticleLink::articleSystemId)
                .forEach(articles::add);
        return articles;
    }

    private void carryOut(StagedUnit unit, ArticleDecision publication, ArticleRegister register, Published published) {
        if (publication instanceof ArticleDecision.Creation write) {
            var outcome = plan ? planned(unit) : warehouse.putArticle(write.document());
            settle(unit, null, Action.CREATED, write.detail(), outcome, register, published);
        } else if (publication instanceof ArticleDecision.Change write) {
            var outcome = plan
                    ? new Outcome.Accepted(write.stands().articleSystemId())
                    : warehouse.putArticle(write.stands(), write.document());
            settle(
                    unit,
                    write.stands().articleSystemId(),
                    Action.UPDATED,
                    write.detail(),
                    outcome,
                    register,
                    published);
        } else if (publication instanceof ArticleDecision.Shared shared) {
            published.outcomes().add(ItemOutcome.unchanged(unit.key(), unit.label()));
            published
                    .links()
                    .add(unit.linkedTo(
                            shared.stands().articleNumber(), shared.stands().articleSystemId()));
        } else if (publication instanceof ArticleDecision.Parked parked) {
            park(unit, parked.reason(), parked.detail(), published);
        } else if (publication instanceof ArticleDecision.Outdated) {
            published.outcomes().add(ItemOutcome.unchanged(unit.key(), unit.label()));
        } else {
            var detail = ((ArticleDecision.Superfluous) publication).detail();
            published.outcomes().add(gone(unit, detail));
            published.deactivated().add(unit.reference());
        }
    }

    private void park(StagedUnit unit, Reason reason, String detail, Published published) {
        published.outcomes().add(ItemOutcome.attention(unit.key(), unit.label(), reason, detail));
        Optional.ofNullable(unit.link()).map(ArticleLink::articleSystemId).ifPresent(stuck::add);
    }

    private void settle(
            StagedUnit unit,
            @Nullable Integer meant,
            Action action,
            @Nullable String detail,
            Outcome outcome,
            ArticleRegister register,
            Published published) {
        if (outcome instanceof Outcome.Refused refused) {
            if (refused.isFailure()) {
                failures.add(unit.key(), refused.status());
            } else {
                failures.end();
            }
            var reason = refused.detail().isEmpty() ? "answered " + refused.status() : refused.detail();
            published
                    .outcomes()
                    .add(ItemOutcome.attention(unit.key(), unit.label(), Reason.REJECTED_BY_WAREHOUSE, reason));
            return;
        }
        failures.end();
        int article = ((Outcome.Accepted) outcome).id();
        if (!plan && !Objects.equals(meant, article)) {
            var owner = misdirected.owner(unit, article, published.links());
            if (owner.isPresent()) {
                var told = misdirected.takeBack(unit, owner.get(), register, published.links());
                park(unit, Reason.DUPLICATE_CODE, told, published);
                return;
            }
        }
        var content = unit.content();
        if (content == null) {
            published.outcomes().add(gone(unit, SWITCHED_OFF));
            published.deactivated().add(unit.reference());
            return;
        }
        register.renamed(article, unit.wantedKey());
        published.outcomes().add(ItemOutcome.done(unit.key(), unit.label(), action, detail));
        published.links().add(unit.linkedTo(content.articleNumber(), article));
    }

    private static ItemOutcome gone(StagedUnit unit, String detail) {
        return ItemOutcome.skipped(unit.key(), unit.label(), Reason.GONE_FROM_SHOP, detail);
    }

    private static Outcome planned(StagedUnit unit) {
        var link = unit.link();
        return new Outcome.Accepted(link == null ? 0 : link.articleSystemId());
    }

    /** What became of a chunk: the outcomes, the links to store, and whose articles were switched off. */
    record Published(List<ItemOutcome> outcomes, List<ArticleLink> links, List<ProductReference> deactivated) {

        Published() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** What the warehouse has accepted of it, without what it left to a person. */
        Published accepted() {
            return new Published(
                    outcomes.stream()
                            .filter(outcome -> outcome.action() != Action.ATTENTION)
                            .toList(),
                    links,
                    deactivated);
        }
    }
}
