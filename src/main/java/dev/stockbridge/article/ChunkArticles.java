package dev.stockbridge.article;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The articles of one chunk's units. Units are decided in their order, each as if the decisions before it were carried
 * out: a unit may take the number that another one gives up.
 */
final class ChunkArticles {

    private final ArticleRegister written;
    private final Function<ArticleRegister, ArticleDecider> deciders;
    private final Set<Integer> stuck;
    private ArticleRegister expected;
    private ArticleDecider decider;

    /**
     * @param written the articles as they are in the warehouse
     * @param deciders makes a decider from a register
     * @param stuck takes the articles whose renaming is parked
     */
    ChunkArticles(ArticleRegister written, Function<ArticleRegister, ArticleDecider> deciders, Set<Integer> stuck) {
        this.written = written;
        this.deciders = deciders;
        this.stuck = stuck;
        this.expected = written.copy();
        this.decider = deciders.apply(expected);
    }

    /** Decides about the next unit of the chunk. */
    ArticleDecision decide(StagedUnit unit) {
        var decision = decider.decide(unit);
        if (decision instanceof ArticleDecision.Update update) {
            expected.renamed(update.article().articleSystemId(), unit.wantedKey());
        }
        var link = unit.link();
        if (decision instanceof ArticleDecision.Parked && link != null) {
            stuck.add(link.articleSystemId());
        }
        return decision;
    }

    /** Decides about the rest of the chunk after a write that did not end as decided. */
    List<ArticleDecision> decideAgain(List<ArticleDecision> rest) {
        expected = written.copy();
        decider = deciders.apply(expected);
        return rest.stream().map(decision -> decide(decision.unit())).toList();
    }

    /** The articles as they are in the warehouse, to be kept up with the chunk's writes. */
    ArticleRegister written() {
        return written;
    }
}
