package dev.stockbridge.articles;

import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.outcome.Reason;
import org.jspecify.annotations.Nullable;

/** What is to be done with a unit's article. */
sealed interface ArticleDecision {

    /** Make it. */
    record Creation(ArticleDocument document, @Nullable String detail) implements ArticleDecision {}

    /** Write the article that stands there, its number included. */
    record Change(
            ArticleState stands,
            ArticleDocument document,
            @Nullable String detail) implements ArticleDecision {}

    /** Nothing: another store of the goods owner keeps this article up, and ours sells it, too. */
    record Shared(ArticleState stands) implements ArticleDecision {}

    /** Nothing: a person has to look at it. */
    record Parked(Reason reason, String detail) implements ArticleDecision {}

    /** Nothing: a newer reading of the shop was sent already. */
    record Outdated() implements ArticleDecision {}

    /** Nothing: there is no article to switch off, it is off, or it is not to be. */
    record Superfluous(String detail) implements ArticleDecision {}
}
