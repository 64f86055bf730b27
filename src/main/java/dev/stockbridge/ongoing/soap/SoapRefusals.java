package dev.stockbridge.ongoing.soap;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.Outcome;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes the refusal of an article from a failed login, which the warehouse answers in the same form (contract:
 * Ongoing SOAP 7.1). A refusal that may be about the login ends the run unless another call succeeds. The same refusal
 * of each of the first articles ends it, too.
 */
final class SoapRefusals {

    private static final int FIRST = 10;
    private static final Pattern LOGON = Pattern.compile(
            "log(ged)?[ -]?(in|on)\\b|user ?name|password|credential|authenticat|authori[sz]|access (is )?denied"
                    + "|permission|goods ?owner|inlogg|användarnamn|lösenord|behörig",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private int sameInARow;
    private @Nullable String lastText;
    private boolean varied;

    /** Records that an article was accepted, so that the login works. */
    void accepted() {
        varied = true;
    }

    /**
     * The refusal of this article.
     *
     * @param said the complete text of the warehouse, which is only compared
     * @param reason the same text without personal data
     * @param open reads whether the interface accepts our account
     */
    Outcome.Refused judge(String text, String reason, ArticleDocument article, BooleanSupplier loginWorks) {
        if (LOGON.matcher(withoutValues(text, article)).find() && !loginWorks.getAsBoolean()) {
            throw fault(SystemFault.Kind.REFUSED, "ongoing lets nobody in through SOAP: " + reason);
        }
        varied |= lastText != null && !Objects.equals(lastText, text);
        lastText = text;
        if (!varied && ++sameInARow >= FIRST) {
            throw fault(
                    SystemFault.Kind.BROKEN,
                    "ongoing refused each of the first " + FIRST + " articles in the same words: " + reason);
        }
        return new Outcome.Refused(reason, 200);
    }

    /** Removes the article's own values, so that a product name is not taken for a login error. */
    private static String withoutValues(String text, ArticleDocument article) {
        return Stream.of(
                        article.content().articleName(),
                        article.articleNumber(),
                        article.content().barCode(),
                        article.content().supplierArticleNumber())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(text, (rest, value) -> word(value).matcher(rest).replaceAll(" "));
    }

    /** Matches the value only as a whole word, so that an article called Log does not match a part of "login". */
    private static Pattern word(String value) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static SystemFault fault(SystemFault.Kind kind, String message) {
        return new SystemFault(kind, "ongoing", 200, false, message);
    }
}
