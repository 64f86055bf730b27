package dev.stockbridge.ongoing.soap;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.ArticleCatalogue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that an article's id means the same to SOAP and to REST, as it should by all that is known (contract:
 * Ongoing SOAP 4.2). With two numberings a write by id would spoil somebody else's article.
 */
final class SoapIds {

    private final ArticleCatalogue catalogue;
    private boolean trusted;

    SoapIds(ArticleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The id of an article that was made; it is looked up where the answer has none, and once to see what ids are worth. */
    Optional<Integer> ofCreated(@Nullable Integer answered, String articleNumber) {
        if (answered != null && trusted) {
            return Optional.of(answered);
        }
        Optional<Integer> held =
                catalogue.idOf(articleNumber, article -> article.articleNumber().equals(articleNumber));
        if (answered == null || held.isEmpty()) {
            return held.or(() -> Optional.ofNullable(answered));
        }
        ofUpdated(answered, held.get());
        return held;
    }

    /** What the warehouse says it has written must be what it was asked to write. */
    void ofUpdated(@Nullable Integer answered, int meant) {
        if (answered != null && answered != meant) {
            throw new SystemFault(
                    SystemFault.Kind.BROKEN,
                    "ongoing",
                    200,
                    true,
                    "ongoing names article " + meant + " in REST and article " + answered + " in SOAP",
                    null);
        }
        trusted |= answered != null;
    }
}
