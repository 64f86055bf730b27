package dev.stockbridge.ongoing;

import dev.stockbridge.http.SystemFault;
import java.util.Optional;

/** Writes articles through one of the warehouse's interfaces, REST or SOAP. */
public interface ArticleApi {

    /**
     * Creates the article, or updates the one with its number.
     *
     * @throws SystemFault when the warehouse cannot be used
     */
    Outcome put(ArticleDocument article);

    /**
     * Updates the article {@code stored}, its number included.
     *
     * @throws SystemFault when the warehouse cannot be used
     */
    Outcome put(ArticleState stored, ArticleDocument article);

    /**
     * All of the article's content that this interface sends, always in the same order. It differs between interfaces, so
     * that an article is sent again after a change of interface.
     */
    String content(ArticleDocument article);

    /** Whether articles are sent with their VAT rate. */
    default boolean takesVatRates() {
        return false;
    }

    /** VAT rate and prices of the article with this number; empty if there are none, or if the interface does not show them. */
    default Optional<StoredPrices> prices(String articleNumber) {
        return Optional.empty();
    }

    /**
     * Proves, with a call that changes nothing, that this interface accepts our credentials for our goods owner.
     *
     * @return false if there is nothing to prove beyond what REST proves
     * @throws SystemFault when the interface does not accept them
     */
    default boolean proveAccess() {
        return false;
    }
}
