package dev.stockbridge.link;

import dev.stockbridge.outcome.StorableKey;
import java.time.Instant;
import java.util.List;

/**
 * Ties a sellable unit to its article.
 *
 * @param fingerprint a keyed hash of what was last sent
 * @param languages the languages of the names that were last sent
 * @param readAt when the shop was read for it, by our own clock
 * @param deactivated whether we switched the article off because its unit had gone
 */
public record ArticleLink(
        ProductReference reference,
        String articleNumber,
        int articleSystemId,
        byte[] fingerprint,
        List<String> languages,
        Instant readAt,
        boolean deactivated) {

    public String numberKey() {
        return StorableKey.ofCode(articleNumber);
    }
}
