package dev.stockbridge.articles;

import dev.stockbridge.ongoing.ArticleDocument;
import org.jspecify.annotations.Nullable;

/** What is to be done with a unit's article. */
sealed interface Publication {

    /** Make it, or write it under its number. */
    record ByNumber(
            ArticleDocument document,
            boolean creates,
            @Nullable String detail) implements Publication {}

    /** Write an article that we know by its id, its number included. */
    record ById(
            int articleSystemId,
            ArticleDocument document,
            @Nullable String detail) implements Publication {}

    /** Nothing: a person has to look at it. */
    record Parked(String reason, String detail) implements Publication {}

    /** Nothing: a newer reading of the shop was sent already. */
    record Outdated() implements Publication {}

    /** Nothing: there is no article to switch off, or it is off. */
    record Superfluous() implements Publication {}
}
