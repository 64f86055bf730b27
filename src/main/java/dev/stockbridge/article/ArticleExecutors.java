package dev.stockbridge.article;

import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.ArticleOwners;
import dev.stockbridge.link.MergedNumbers;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes what publishes the articles of one store. */
@Component
public class ArticleExecutors {

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

    /** Reads what the decisions on a chunk need; {@code plan} is true where nothing will be written. */
    ArticleLookup lookup(String store, StoreSystems systems, boolean plan) {
        return new ArticleLookup(systems.warehouse(), owners, merged, store, plan);
    }

    /** Carries decisions out; with {@code plan} it calls no system and answers as if each write were accepted. */
    ArticleExecutor executor(
            String store, StoreSettings settings, StoreSystems systems, boolean plan, ConsecutiveFailures failures) {
        var misdirected = new MisdirectedWrites(systems.warehouse(), owners, merged, units(settings, systems), store);
        return new ArticleExecutor(systems.warehouse(), misdirected, plan, failures);
    }

    /** Decides and executes without announcing. */
    public ArticlePublisher publisher(
            String store, StoreSettings settings, StoreSystems systems, boolean plan, ConsecutiveFailures failures) {
        return new ArticlePublisher(lookup(store, systems, plan), executor(store, settings, systems, plan, failures));
    }

    /** What the shop has of single units now. */
    ShopUnits units(StoreSettings settings, StoreSystems systems) {
        return new ShopUnits(
                systems.shop(),
                systems.warehouse(),
                new ArticleMapping(settings.articles().sendStockValuationPrice()),
                fingerprints,
                clock);
    }
}
