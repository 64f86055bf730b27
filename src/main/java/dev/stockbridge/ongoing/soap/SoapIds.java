package dev.stockbridge.ongoing.soap;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.ArticleCatalogue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that SOAP and REST use the same ids for articles, as the contract says (contract: Ongoing SOAP 4.2). With
 * different ids a write by id would change another article.
 */
final class SoapIds {

    private final ArticleCatalogue catalogue;
    private boolean trusted;

    SoapIds(ArticleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The id of a new article. It is read through REST if the answer has none, and for the first article to compare
     * both ids.
     */
    Optional<Integer> ofCreated(@Nullable Integer answered, String articleNumber) {
        if (answered != null && trusted) {
            return Optional.of(answered);
        }
        Optional<Integer> stored =
                catalogue.idOf(articleNumber, article -> article.articleNumber().equals(articleNumber));
        if (answered == null || stored.isEmpty()) {
            return stored.or(() -> Optional.ofNullable(answered));
        }
        ofUpdated(answered, stored.get());
        return stored;
    }

    /** The id in the answer to an update must be the id of the updated article. */
    void ofUpdated(@Nullable Integer answered, int updated) {
        if (answered != null && answered != updated) {
            throw new SystemFault(
                    SystemFault.Kind.BROKEN,
                    "ongoing",
                    200,
                    true,
                    "ongoing names article " + updated + " in REST and article " + answered + " in SOAP");
        }
        trusted |= answered != null;
    }
}
