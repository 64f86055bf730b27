package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.StorableKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The stock of a sellable unit as the shop shows it.
 *
 * @param code the product code exactly as the shop has it, since the shop finds the unit by no other; may be blank
 * @param tracked whether the shop keeps stock of the unit
 * @param quantity physical pieces, or null if the shop does not say
 * @param reserved pieces that open orders take off the quantity, or null if the shop does not say
 * @param trouble why the shop's record cannot be used, or null
 */
public record ShopStock(
        ProductReference reference,
        String label,
        String code,
        boolean tracked,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal reserved,
        @Nullable String trouble) {

    /** Replaces a character of a code that can neither be stored nor be part of an address. */
    public static final char REPLACEMENT = '\uFFFD';

    /** The unit's key in outcomes: its reference. */
    public String key() {
        return reference.toString();
    }

    /** The code as it is compared with article numbers; empty where the code is blank. */
    String codeKey() {
        return StorableKey.ofCode(code);
    }
}
