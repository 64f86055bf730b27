package dev.stockbridge.article.mapping;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.text.PlainText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has a stock item in the shop and is one article in the warehouse.
 *
 * @param code the product code without white space at its ends; may be empty
 * @param missing what the shop's answer did not say, which is not the same as empty
 * @param cleaned whether control or format characters were left out of the document's texts
 */
public record SellableUnit(
        ProductReference reference, String code, ArticleDocument document, Set<Part> missing, boolean cleaned) {

    /** More than any article number of a warehouse; the warehouse itself tells where its own limit is. */
    private static final int LONGEST_CODE = 400;

    private static final int LONGEST_LABEL = 120;

    /** A part of a product that an answer of the shop may lack. */
    public enum Part {
        NAME,
        TRANSLATIONS
    }

    /** Why it cannot be an article, or null when it can. */
    @Nullable
    public Reason problem() {
        if (code.isEmpty()) {
            return Reason.MISSING_CODE;
        }
        if (code.length() > LONGEST_CODE || code.codePoints().anyMatch(PlainText::isInvisible)) {
            return Reason.UNSAFE_CODE;
        }
        return missing.contains(Part.NAME) ? Reason.FIELD_INVALID : null;
    }

    /** What a person calls it: the code as far as it can be printed, else the reference. */
    public String label() {
        return label(reference, code);
    }

    /** The same, of a unit with this reference and code. */
    public static String label(ProductReference reference, String code) {
        if (code.isEmpty()) {
            return reference.toString();
        }
        var printable = code.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return printable.length() > LONGEST_LABEL ? printable.substring(0, LONGEST_LABEL) + "…" : printable;
    }
}
