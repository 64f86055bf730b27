package dev.stockbridge.article;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.outcome.StorableKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that waits to be sent, with what is known of the article it has and of who holds the number it wants.
 *
 * @param content what to send; null when the unit is gone and its article is to be switched off
 * @param link the unit's own article, or null when it has none yet
 * @param holder who else is tied to the wanted number, or null when nobody is
 */
public record StagedUnit(
        ProductReference reference,
        int rank,
        String key,
        String label,
        @Nullable ArticleContent content,
        byte[] fingerprint,
        List<String> languages,
        Instant readAt,
        @Nullable ArticleLink link,
        @Nullable Holder holder) {

    /**
     * Another unit whose link has the wanted number.
     *
     * @param present whether it is still in the shop
     * @param moving whether it gives the number up in this run
     * @param deactivated whether we switched its article off
     */
    public record Holder(int articleSystemId, boolean present, boolean moving, boolean deactivated) {}

    /** The same with the link that its article has by now, if it has one. */
    StagedUnit linkedAs(@Nullable ArticleLink now) {
        return new StagedUnit(reference, rank, key, label, content, fingerprint, languages, readAt, now, holder);
    }

    /** The link to the article that it has from now on. */
    ArticleLink linkedTo(String articleNumber, int articleSystemId) {
        return new ArticleLink(reference, articleNumber, articleSystemId, fingerprint, languages, readAt, false);
    }

    /** What is noted before its article is written. */
    ArticleLinks.Announcement announcement() {
        return new ArticleLinks.Announcement(reference, wantedKey(), languages, content == null);
    }

    String wantedKey() {
        return content == null ? "" : StorableKey.ofCode(content.articleNumber());
    }

    /** Whether its article has another number now. */
    boolean renames() {
        return link != null && !link.numberKey().equals(wantedKey());
    }
}
