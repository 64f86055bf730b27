package dev.stockbridge.article.survey;

import java.util.Arrays;
import java.util.Locale;

/** What the survey, and then the check of the codes, has found for a unit. */
public enum SurveyStatus {
    /** The article holds this content already. */
    UNCHANGED,
    /** New or changed: to be sent. */
    SEND,
    MISSING_CODE,
    UNSAFE_CODE,
    DUPLICATE_CODE,
    /** The product has no name. */
    FIELD_INVALID,
    /** The product could not be understood, or not be served. */
    UNREADABLE,
    /** Its product is unreadable: it still exists and keeps its article, and nothing else is known of it. */
    RETAINED("held"),
    /** Not one of the items that the run was asked to look at. */
    IGNORED,
    /** No longer in the shop; its article is to be switched off. */
    GONE;

    private final String word;

    SurveyStatus() {
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SurveyStatus(String word) {
        this.word = word;
    }

    /** The status as it is stored, and as a reason code where it is one. */
    public String word() {
        return word;
    }

    static SurveyStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
