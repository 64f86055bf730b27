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
 * Tells refusals of an article from those of everything, which look alike: a failed logon is answered as a bad article
 * is (contract: Ongoing SOAP 7.1). What may be about the logon ends the run unless the door proves to be open, and so
 * does the same answer to each of the first articles.
 */
final class SoapRefusals {

    private static final int FIRST = 10;
    private static final Pattern LOGON = Pattern.compile(
            "log(ged)?[ -]?(in|on)\\b|user ?name|password|credential|authenticat|authori[sz]|access (is )?denied"
                    + "|permission|goods ?owner|inlogg|användarnamn|lösenord|behörig",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private int alike;
    private @Nullable String words;
    private boolean varied;

    /** An article was accepted, so the door is open. */
    void accepted() {
        varied = true;
    }

    /**
     * The article's own refusal.
     *
     * @param said what the warehouse said, in which no word is left out; it is compared and kept nowhere
     * @param reason the same as it may be told
     * @param open asks whether the interface lets us in
     */
    Outcome.Refused judge(String said, String reason, ArticleDocument article, BooleanSupplier open) {
        if (LOGON.matcher(withoutItsOwn(said, article)).find() && !open.getAsBoolean()) {
            throw fault(SystemFault.Kind.REFUSED, "ongoing lets nobody in through SOAP: " + reason);
        }
        varied |= words != null && !Objects.equals(words, said);
        words = said;
        if (!varied && ++alike >= FIRST) {
            throw fault(
                    SystemFault.Kind.BROKEN,
                    "ongoing refused each of the first " + FIRST + " articles in the same words: " + reason);
        }
        return new Outcome.Refused(reason, 200);
    }

    /** A candle called Password is no logon. */
    private static String withoutItsOwn(String said, ArticleDocument article) {
        return Stream.of(
                        article.content().articleName(),
                        article.articleNumber(),
                        article.content().barCode(),
                        article.content().supplierArticleNumber())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(own -> !own.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(said, (left, own) -> word(own).matcher(left).replaceAll(" "));
    }

    /** By itself alone: an article called Log is no part of a login. */
    private static Pattern word(String own) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(own) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static SystemFault fault(SystemFault.Kind kind, String message) {
        return new SystemFault(kind, "ongoing", 200, false, message, null);
    }
}
