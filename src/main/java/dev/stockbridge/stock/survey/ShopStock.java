package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The stock of a sellable unit as the shop shows it.
 *
 * @param code the product code as the shop has it, since it answers to no other; may be blank
 * @param tracked whether the shop keeps stock of it at all
 * @param quantity physical pieces, or null where not said
 * @param reserved pieces that open orders take off it, or null where not said
 * @param trouble why the record cannot be used, or null
 */
public record ShopStock(
        ProductReference reference,
        String label,
        String code,
        boolean tracked,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal reserved,
        @Nullable String trouble) {

    /** Stands in a code for a sign that can be neither stored nor called. */
    public static final char UNSAYABLE = '\uFFFD';

    public String key() {
        return reference.toString();
    }
}
