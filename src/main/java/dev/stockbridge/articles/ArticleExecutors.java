package dev.stockbridge.articles;

import dev.stockbridge.http.FailuresInARow;
import dev.stockbridge.link.ArticleOwners;
import dev.stockbridge.link.MergedNumbers;
import dev.stockbridge.run.Fingerprints;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.settings.Store;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes publishers of articles, for one store's systems each. */
@Component
class ArticleExecutors {

    private final ArticleOwners owners;
    private final MergedNumbers merged;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ArticleExecutors(ArticleOwners owners, MergedNumbers merged, Fingerprints fingerprints, Clock clock) {
        this.owners = owners;
        this.merged = merged;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** A publisher that writes, or, where {@code plan} is set, one that decides everything and writes nothing. */
    ArticleExecutor of(String store, Store settings, StoreSystems systems, boolean plan, FailuresInARow failures) {
        var misdirected = new MisdirectedWrites(systems.warehouse(), owners, merged, units(settings, systems), store);
        return new ArticleExecutor(systems.warehouse(), owners, merged, misdirected, store, plan, failures);
    }

    /** What the shop has of single units now. */
    ShopUnits units(Store settings, StoreSystems systems) {
        return new ShopUnits(
                systems.shop(),
                systems.warehouse(),
                new ArticleMapping(settings.articles().sendStockValuationPrice()),
                fingerprints,
                clock);
    }
}
