package dev.stockbridge.article.inspect;

import dev.stockbridge.article.survey.SurveyStatus;
import dev.stockbridge.outcome.ItemOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What article-sync would do with a unit if it ran now. */
sealed interface ArticleForecast {

    /** The survey settles the unit: it is unchanged, or cannot be sent. */
    record Settled(SurveyStatus status, @Nullable String detail) implements ArticleForecast {}

    /** The last run found that several units have its code. Only the whole catalogue tells whether they still do. */
    record DuplicateCode() implements ArticleForecast {}

    /** The unit would be sent, with these outcomes. */
    record Sent(List<ItemOutcome> outcomes) implements ArticleForecast {}

    /** The product as it was read does not show whether it still has the unit. */
    record Unknown() implements ArticleForecast {}
}
