package dev.stockbridge.article.survey;

import java.util.Locale;

/** What the survey, and then the judging of the codes, makes of a unit. */
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
    /** Its product is unreadable: it is still there, keeps its article, and nothing is known of it. */
    HELD,
    /** Not one of the items that the run was asked to look at. */
    IGNORED,
    /** No longer in the shop; its article is to be switched off. */
    GONE;

    /** The verdict as it stands in the survey, and as a reason code where it is one. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SurveyStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
