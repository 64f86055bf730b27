package dev.stockbridge.article;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a chunk's units; grows while the chunk is carried out.
 *
 * @param links the links to store
 * @param deactivated the units whose articles are switched off
 */
public record ArticleResults(List<ItemOutcome> outcomes, List<ArticleLink> links, List<ProductReference> deactivated) {

    ArticleResults() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(ItemOutcome outcome) {
        outcomes.add(outcome);
    }

    void link(ArticleLink link) {
        links.add(link);
    }

    /** The unit is gone from the shop, and its article is switched off or stays as it is. */
    void gone(StagedUnit unit, String detail) {
        outcomes.add(ItemOutcome.skipped(unit.key(), unit.label(), Reason.GONE_FROM_SHOP, detail));
        deactivated.add(unit.reference());
    }

    /** The results without those that a person has to look at. */
    ArticleResults accepted() {
        return new ArticleResults(
                outcomes.stream()
                        .filter(outcome -> outcome.action() != Action.ATTENTION)
                        .toList(),
                links,
                deactivated);
    }
}
