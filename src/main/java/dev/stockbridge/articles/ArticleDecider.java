package dev.stockbridge.articles;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleOwners;
import dev.stockbridge.link.MergedNumbers;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.NameTranslation;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a unit's article is written: made, adopted, updated or renamed. It never lets a unit write on an article
 * that is another unit's.
 */
final class ArticleDecider {

    private final ArticleRegister register;
    private final ArticleOwners.Owners owners;
    private final Map<String, MergedNumbers.Merged> merged;
    private final boolean plan;
    private final Set<Integer> stuck;

    /**
     * @param owners who has the articles by now
     * @param merged numbers that the warehouse takes for those of other articles, by key
     * @param plan whether nothing is written, so that numbers given up in this run still stand in the warehouse
     * @param stuck articles that will not give their numbers up after all
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

    ArticleDecision of(StagedUnit unit) {
        var content = unit.content();
        var link = unit.link();
        if (link != null && link.readAt().isAfter(unit.readAt())) {
            return new ArticleDecision.Outdated();
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
                        Reason.DUPLICATE_CODE,
                        "the warehouse takes this code for that of "
                                + taken.get().name(owners.store()));
            }
        }
        return link == null ? first(unit, content, wanted) : again(unit, link, content, wanted);
    }

    /** The article that has the wanted number now. */
    private Optional<ArticleState> wanted(StagedUnit unit) {
        var holder = unit.holder();
        if (plan && holder != null && holder.moving() && !stuck.contains(holder.articleSystemId())) {
            register.forget(unit.wantedKey());
        }
        return register.numbered(unit.wantedKey());
    }

    private ArticleDecision first(StagedUnit unit, StagedArticle content, Optional<ArticleState> wanted) {
        if (wanted.isEmpty()) {
            return new ArticleDecision.Creation(content.document(null), null);
        }
        var article = wanted.get();
        var holder = unit.holder();
        boolean held = holder != null && holder.articleSystemId() == article.articleSystemId();
        if (held && holder.present()) {
            return new ArticleDecision.Parked(
                    Reason.DUPLICATE_CODE, "the article with this number belongs to another unit");
        }
        var another = held
                ? Optional.<ProductReference>empty()
                : owners.otherUnit(unit.reference(), article.articleSystemId());
        if (another.isPresent()) {
            return belongsTo(another.get());
        }
        if (owners.keeper(article.articleSystemId()).isPresent()) {
            return new ArticleDecision.Shared(article);
        }
        if (!held) {
            return change(article, content.document(null), "adopted");
        }
        // Who switched it off switches it on again: we did, when the unit that had it went.
        return change(
                article, content.document(holder.deactivated() ? true : null), "taken over from a unit that has gone");
    }

    private ArticleDecision again(
            StagedUnit unit, ArticleLink link, StagedArticle content, Optional<ArticleState> wanted) {
        if (owners.keeper(link.articleSystemId()).isPresent() && unit.renames()) {
            // The other store's article stays as it is, and the unit goes on with another one.
            return first(unit, content, wanted);
        }
        if (unit.renames() && wanted.isPresent() && wanted.get().articleSystemId() != link.articleSystemId()) {
            return new ArticleDecision.Parked(
                    Reason.DUPLICATE_CODE,
                    "its article " + link.articleNumber()
                            + " cannot be renamed: the warehouse has another article with this number");
        }
        var own = register.own(link);
        var another = own.isPresent()
                ? Optional.<ProductReference>empty()
                : wanted.flatMap(article -> owners.otherUnit(unit.reference(), article.articleSystemId()));
        if (another.isPresent()) {
            return belongsTo(another.get());
        }
        var document = content.document(link.deactivated() ? true : null);
        var renamed = unit.renames() ? "renamed from " + link.articleNumber() : null;
        return own.or(() -> wanted)
                .map(article -> owners.keeper(article.articleSystemId()).isPresent()
                        ? new ArticleDecision.Shared(article)
                        : change(article, document, renamed))
                .orElseGet(() -> new ArticleDecision.Creation(
                        document, "made anew: article " + link.articleNumber() + " was no longer there"));
    }

    /** What the warehouse keeps of it goes back; a text that was not read whole would be overwritten by its remains. */
    private static ArticleDecision change(ArticleState article, ArticleDocument document, @Nullable String detail) {
        return article.isUnreadable()
                ? new ArticleDecision.Parked(
                        Reason.UNREADABLE,
                        "the warehouse's article holds a text that could not be read, and a write would lose it")
                : new ArticleDecision.Change(article, document.withKept(article), detail);
    }

    private static ArticleDecision belongsTo(ProductReference owner) {
        return new ArticleDecision.Parked(Reason.DUPLICATE_CODE, "the article with this number belongs to " + owner);
    }

    private ArticleDecision switchOff(StagedUnit unit, @Nullable ArticleLink link) {
        var another = Optional.ofNullable(link).flatMap(own -> owners.other(unit.reference(), own.articleSystemId()));
        if (another.isPresent()) {
            return new ArticleDecision.Superfluous(
                    "its article stays, since it belongs to " + another.get() + " as well");
        }
        return register.own(link)
                .filter(article -> !Boolean.FALSE.equals(article.isActive()))
                .map(article -> change(article, asItStands(article, false), "switched off"))
                .orElseGet(() -> new ArticleDecision.Superfluous(ArticleExecutor.SWITCHED_OFF));
    }

    /** The article as the warehouse shows it, to be sent back; {@code active} is null where that stays as it is. */
    static ArticleDocument asItStands(ArticleState article, @Nullable Boolean active) {
        var raw = article.raw();
        return new ArticleDocument(
                article.articleNumber(),
                PlainText.of(article.articleName()),
                PlainText.of(article.productCode()),
                raw.path("barCodeInfo").path("barCode").asString(""),
                raw.path("customerPrice").decimalValueOpt().orElse(null),
                raw.path("stockValuationPrice").decimalValueOpt().orElse(null),
                raw.path("netWeight").decimalValueOpt().orElse(null),
                raw.path("purchasePrice").decimalValueOpt().orElse(null),
                null,
                raw.path("supplierInfo").path("supplierArticleNumber").asString(""),
                List.<NameTranslation>of(),
                active);
    }
}
