package dev.stockbridge.article;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleOwners;
import dev.stockbridge.link.MergedNumbers;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.outcome.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a unit's article is created, adopted, updated, renamed or switched off. A unit never writes to an
 * article that belongs to another unit. A decision changes nothing, neither here nor in the warehouse.
 */
final class ArticleDecider {

    private final ArticleRegister register;
    private final ArticleOwners.Owners owners;
    private final Map<String, MergedNumbers.Merged> merged;
    private final boolean plan;
    private final Set<Integer> stuck;

    /**
     * @param register the articles as they are when the unit's turn comes
     * @param owners which units the articles belong to
     * @param merged numbers that the warehouse takes for those of other articles, by key
     * @param plan whether nothing is written, so that the warehouse still shows numbers that this run would free
     * @param stuck articles whose renaming was parked, so that they keep their numbers
     */
    ArticleDecider(
            ArticleRegister register,
            ArticleOwners.Owners owners,
            Map<String, MergedNumbers.Merged> merged,
            boolean plan,
            Set<Integer> stuck) {
        this.register = register;
        this.owners = owners;
        this.merged = merged;
        this.plan = plan;
        this.stuck = stuck;
    }

    /** Decides about one unit, by its link and its holder as they are given with it. */
    ArticleDecision decide(StagedUnit unit) {
        var content = unit.content();
        var link = unit.link();
        if (link != null && link.readAt().isAfter(unit.readAt())) {
            return new ArticleDecision.Outdated(unit);
        }
        if (content == null) {
            return switchOff(unit, link);
        }
        var wanted = wanted(unit);
        if (wanted.isEmpty()) {
            var taken = Optional.ofNullable(merged.get(unit.wantedKey()))
                    .filter(number -> !register.hasMovedFrom(number.ownerKey(), number.articleSystemId()))
                    .flatMap(number -> owners.another(unit.reference(), number));
            if (taken.isPresent()) {
                return new ArticleDecision.Parked(
                        unit,
                        Reason.DUPLICATE_CODE,
                        "the warehouse takes this code for that of "
                                + taken.get().name(owners.store()));
            }
        }
        return link == null ? first(unit, content, wanted) : again(unit, link, content, wanted);
    }

    /** The article that has the wanted number when the unit's turn comes. */
    private Optional<ArticleState> wanted(StagedUnit unit) {
        var holder = unit.holder();
        if (plan && holder != null && holder.moving() && !stuck.contains(holder.articleSystemId())) {
            return Optional.empty();
        }
        return register.numbered(unit.wantedKey());
    }

    private ArticleDecision first(StagedUnit unit, ArticleContent content, Optional<ArticleState> wanted) {
        if (wanted.isEmpty()) {
            return new ArticleDecision.Create(unit, new ArticleDocument(content, null), null);
        }
        var article = wanted.get();
        var last = unit.holder();
        var holder = last != null && last.articleSystemId() == article.articleSystemId() ? last : null;
        if (holder != null && holder.present()) {
            return new ArticleDecision.Parked(
                    unit, Reason.DUPLICATE_CODE, "the article with this number belongs to another unit");
        }
        var another = holder != null
                ? Optional.<ProductReference>empty()
                : owners.otherUnit(unit.reference(), article.articleSystemId());
        if (another.isPresent()) {
            return belongsTo(unit, another.get());
        }
        if (owners.keeper(article.articleSystemId()).isPresent()) {
            return new ArticleDecision.Shared(unit, article);
        }
        if (holder == null) {
            return update(unit, article, new ArticleDocument(content, null), "adopted");
        }
        // Only an article that Stockbridge switched off is switched on again.
        return update(
                unit,
                article,
                new ArticleDocument(content, holder.deactivated() ? true : null),
                "taken over from a unit that has gone");
    }

    private ArticleDecision again(
            StagedUnit unit, ArticleLink link, ArticleContent content, Optional<ArticleState> wanted) {
        if (owners.keeper(link.articleSystemId()).isPresent() && unit.renames()) {
            // The other store's article stays as it is, and the unit goes on with another one.
            return first(unit, content, wanted);
        }
        if (unit.renames() && wanted.isPresent() && wanted.get().articleSystemId() != link.articleSystemId()) {
            return new ArticleDecision.Parked(
                    unit,
                    Reason.DUPLICATE_CODE,
                    "its article " + link.articleNumber()
                            + " cannot be renamed: the warehouse has another article with this number");
        }
        var own = register.own(link);
        var another = own.isPresent()
                ? Optional.<ProductReference>empty()
                : wanted.flatMap(article -> owners.otherUnit(unit.reference(), article.articleSystemId()));
        if (another.isPresent()) {
            return belongsTo(unit, another.get());
        }
        var document = new ArticleDocument(content, link.deactivated() ? true : null);
        var renamed = unit.renames() ? "renamed from " + link.articleNumber() : null;
        return own.or(() -> wanted)
                .map(article -> owners.keeper(article.articleSystemId()).isPresent()
                        ? new ArticleDecision.Shared(unit, article)
                        : update(unit, article, document, renamed))
                .orElseGet(() -> new ArticleDecision.Create(
                        unit, document, "made again: article " + link.articleNumber() + " was no longer there"));
    }

    /** Members that we do not map are sent back; a text that was not read whole would be cut off by that. */
    private static ArticleDecision update(
            StagedUnit unit, ArticleState article, ArticleDocument document, @Nullable String detail) {
        return article.isUnreadable()
                ? unreadable(unit)
                : new ArticleDecision.Update(unit, article, document.withPreserved(article), detail);
    }

    private static ArticleDecision deactivate(StagedUnit unit, ArticleState article) {
        return article.isUnreadable()
                ? unreadable(unit)
                : new ArticleDecision.Deactivate(
                        unit, article, new ArticleDocument(ArticleContent.of(article), false).withPreserved(article));
    }

    private static ArticleDecision unreadable(StagedUnit unit) {
        return new ArticleDecision.Parked(
                unit,
                Reason.UNREADABLE,
                "the warehouse's article holds a text that could not be read, and a write would lose it");
    }

    private static ArticleDecision belongsTo(StagedUnit unit, ProductReference owner) {
        return new ArticleDecision.Parked(
                unit, Reason.DUPLICATE_CODE, "the article with this number belongs to " + owner);
    }

    private ArticleDecision switchOff(StagedUnit unit, @Nullable ArticleLink link) {
        var another = Optional.ofNullable(link).flatMap(own -> owners.other(unit.reference(), own.articleSystemId()));
        if (another.isPresent()) {
            return new ArticleDecision.Superfluous(
                    unit, "its article stays, since it belongs to " + another.get() + " as well");
        }
        return register.own(link)
                .filter(article -> !Boolean.FALSE.equals(article.isActive()))
                .map(article -> deactivate(unit, article))
                .orElseGet(() -> new ArticleDecision.Superfluous(unit, ArticleExecutor.SWITCHED_OFF));
    }
}
