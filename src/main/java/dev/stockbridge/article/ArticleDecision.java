package dev.stockbridge.article;

import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.outcome.Reason;
import org.jspecify.annotations.Nullable;

/** What happens to a unit's article. */
sealed interface ArticleDecision {

    /** The unit that the decision is about. */
    StagedUnit unit();

    /** Whether the warehouse is written to. */
    default boolean writes() {
        return this instanceof Write;
    }

    /** The article is written. */
    sealed interface Write extends ArticleDecision {

        /** The article that is written, or null where one is created. */
        @Nullable
        ArticleState article();

        /** What is sent. */
        ArticleDocument document();

        /** What the report says of it, or null. */
        @Nullable
        String detail();
    }

    /** The article is created. */
    record Create(
            StagedUnit unit,
            ArticleDocument document,
            @Nullable String detail) implements Write {
        @Override
        public @Nullable ArticleState article() {
            return null;
        }
    }

    /** The existing article is written, its number included. */
    record Update(
            StagedUnit unit,
            ArticleState article,
            ArticleDocument document,
            @Nullable String detail) implements Write {}

    /** The unit has gone, and its article is switched off. */
    record Deactivate(StagedUnit unit, ArticleState article, ArticleDocument document) implements Write {
        @Override
        public String detail() {
            return ArticleExecutor.SWITCHED_OFF;
        }
    }

    /** The unit is linked to an article that another store of the goods owner writes. */
    record Shared(StagedUnit unit, ArticleState article) implements ArticleDecision {}

    /** A person has to look at the unit. */
    record Parked(StagedUnit unit, Reason reason, String detail) implements ArticleDecision {}

    /** Nothing is written: the unit's article was already sent from a newer state of the product. */
    record Outdated(StagedUnit unit) implements ArticleDecision {}

    /** The unit has gone, and its article does not need to be switched off. */
    record Superfluous(StagedUnit unit, String detail) implements ArticleDecision {}
}
