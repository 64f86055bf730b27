package dev.stockbridge.articles;

import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.run.StorableKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has a stock item in the shop and is one article in the warehouse.
 *
 * @param code the product code without surrounding blanks; may be empty
 */
public record SellableUnit(ProductReference reference, String code, ArticleDocument document) {

    /** More than any article number of a warehouse; the warehouse itself tells where its own limit is. */
    private static final int LONGEST_CODE = 400;

    private static final int LONGEST_LABEL = 120;

    /** Codes that differ only in case or surrounding blanks have one key. */
    public static String key(String code) {
        return StorableKey.of(code.strip().toLowerCase(Locale.ROOT));
    }

    /** Why its code cannot be an article number, or null when it can. */
    @Nullable
    String problem() {
        if (code.isEmpty()) {
            return "missing-code";
        }
        if (code.length() > LONGEST_CODE) {
            return "unsafe-code";
        }
        return code.codePoints().anyMatch(SellableUnit::cannotBeSeen) ? "unsafe-code" : null;
    }

    private static boolean cannotBeSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** What a person calls it: the code as far as it can be printed, else the reference. */
    String label() {
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
