package dev.stockbridge.article;

import java.util.List;

/**
 * Decides about units outside the chunks of article-sync and carries the decisions out at once. No link is marked before
 * the writes, so it is meant for units without a link, and for plans.
 */
public final class ArticlePublisher {

    private final ArticleLookup lookup;
    private final ArticleExecutor executor;

    ArticlePublisher(ArticleLookup lookup, ArticleExecutor executor) {
        this.lookup = lookup;
        this.executor = executor;
    }

    /** Publishes the units. The caller holds the goods owner's lock, unless nothing is written. */
    public ArticleResults publish(List<StagedUnit> units) {
        var articles = lookup.of(units);
        var results = new ArticleResults();
        executor.execute(units.stream().map(articles::decide).toList(), articles, written -> {}, results);
        return results;
    }
}
