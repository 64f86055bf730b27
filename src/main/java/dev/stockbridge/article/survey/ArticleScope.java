package dev.stockbridge.article.survey;

import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.settings.ArticleSettings;
import dev.stockbridge.settings.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which products a run reads. The shop may ignore the filter on its time stamps; of the products that it lists
 * outside the range only the codes are used.
 *
 * @param updatedFrom what the shop is asked for; null means the whole catalogue
 */
public record ArticleScope(
        @Nullable OffsetDateTime updatedFrom,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** Up to where changes have been read, by the shop's clock. */
    public static final String CHANGES = "products";

    /** When the whole catalogue was last read, by our own clock: a shop whose clock is wrong is still read once a day. */
    public static final String WHOLE = "products-whole";

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    /** Decided from the run's first start on, so that a restart reads what the start did. */
    public static ArticleScope of(Run run, StoreSettings store, Cursors cursors) {
        var options = run.options();
        if (options.since() != null || options.until() != null) {
            var from = options.since();
            return new ArticleScope(from == null ? null : at(from, store), from, options.until());
        }
        var whole = new ArticleScope(null, null, null);
        if (store.articles().changes() == ArticleSettings.Changes.SCAN || options.full() || options.partial()) {
            return whole;
        }
        var recently = cursors.position(run.store(), WHOLE)
                .filter(last -> last.plus(WHOLE_EVERY).isAfter(run.createdAt()));
        return cursors.position(run.store(), CHANGES)
                .filter(position -> recently.isPresent())
                .map(position -> new ArticleScope(at(position.minus(OVERLAP), store), null, null))
                .orElse(whole);
    }

    public boolean wholeCatalogue() {
        return updatedFrom == null;
    }

    /** Whether a product was changed in the range that a backfill was asked for. */
    boolean covers(Product product) {
        var changed = product.updatedAt();
        return changed == null
                || (since == null || !changed.toInstant().isBefore(since))
                        && (until == null || !changed.toInstant().isAfter(until));
    }

    private static OffsetDateTime at(Instant instant, StoreSettings store) {
        return instant.atZone(store.mycashflow().timeZone()).toOffsetDateTime();
    }
}
