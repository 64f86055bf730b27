package dev.stockbridge.article;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleOwners;
import dev.stockbridge.link.MergedNumbers;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.outcome.StorableKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds writes that the warehouse made to the article of another unit, because it takes two numbers for one, and takes
 * them back: the other unit's content is sent again, over what the article was before.
 */
final class MisdirectedWrites {

    private final Warehouse warehouse;
    private final ArticleOwners owners;
    private final MergedNumbers merged;
    private final ShopUnits shop;
    private final String store;

    MisdirectedWrites(Warehouse warehouse, ArticleOwners owners, MergedNumbers merged, ShopUnits shop, String store) {
        this.warehouse = warehouse;
        this.owners = owners;
        this.merged = merged;
        this.shop = shop;
        this.store = store;
    }

    /** Whose the article is that was written for this unit, or empty where it is the unit's own or nobody's. */
    Optional<ArticleOwners.Owner> owner(StagedUnit unit, int article, List<ArticleLink> linkedMeanwhile) {
        return linkedMeanwhile.stream()
                .filter(link ->
                        link.articleSystemId() == article && !link.reference().equals(unit.reference()))
                .map(link -> new ArticleOwners.Owner(store, link.reference(), article, link.numberKey()))
                .findFirst()
                .or(() -> owners.of(store, Set.of(article)).another(unit.reference(), article));
    }

    /**
     * Puts the article back, and its link where that went well.
     *
     * @return what became of it, in words
     */
    String takeBack(StagedUnit unit, ArticleOwners.Owner owner, ArticleRegister register, List<ArticleLink> links) {
        links.removeIf(link -> link.articleSystemId() == owner.article());
        merged.note(store, unit.wantedKey(), owner);
        var words = "the warehouse takes this code for that of " + owner.name(store) + ", whose article ";
        var now = warehouse.articles().withId(owner.article());
        if (now.isEmpty()) {
            return words + "was written and is not there now";
        }
        var before = register.before(owner.article()).orElse(now.get());
        var theirs = owner.store().equals(store) ? unit(owner) : Optional.<StagedUnit>empty();
        var content = theirs.flatMap(one -> Optional.ofNullable(one.content()));
        if (content.isEmpty() && register.before(owner.article()).isEmpty()) {
            return words + "holds this unit's content until its own is sent again";
        }
        var document = new ArticleDocument(content.orElseGet(() -> ArticleContent.of(before)), null);
        if (before.isUnreadable()
                || !(warehouse.articleApi().put(now.get(), document.withPreserved(before))
                        instanceof Outcome.Accepted)) {
            return words + "could not be put back and holds this unit's content";
        }
        theirs.ifPresent(one -> links.add(one.linkedTo(document.articleNumber(), owner.article())));
        register.renamed(owner.article(), StorableKey.ofCode(document.articleNumber()));
        return words + "was put back";
    }

    private Optional<StagedUnit> unit(ArticleOwners.Owner owner) {
        return shop.of(List.of(owner.reference().productId())).stream()
                .filter(one -> one.reference().equals(owner.reference()))
                .filter(one -> one.wantedKey().equals(owner.numberKey()))
                .findFirst();
    }
}
