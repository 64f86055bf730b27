package dev.stockbridge.article.survey;

import dev.stockbridge.link.ProductReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the survey notes of a unit.
 *
 * @param key its key in reports and attention
 * @param codeKey the key of the code that it claims, or null when it claims none
 * @param content what would be sent, as JSON; null unless it is to be sent
 * @param cleaned whether control or format characters were left out of its texts
 */
public record SurveyedUnit(
        ProductReference reference,
        String key,
        String label,
        @Nullable String codeKey,
        SurveyStatus status,
        @Nullable String detail,
        @Nullable String content,
        byte @Nullable [] fingerprint,
        List<String> languages,
        Instant readAt,
        boolean cleaned) {

    /** The unit as one that only claims its code. */
    SurveyedUnit ignored() {
        return new SurveyedUnit(
                reference, key, label, codeKey, SurveyStatus.IGNORED, null, null, null, languages, readAt, false);
    }
}
