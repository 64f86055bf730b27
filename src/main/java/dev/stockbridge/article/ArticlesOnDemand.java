package dev.stockbridge.article;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.settings.StoreSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The articles of the units on an order's lines, published first when they are not linked yet. A unit whose code is bad,
 * or is another unit's, is left to article-sync and to a person.
 */
@Component
public class ArticlesOnDemand {

    private static final String JOB = "article-sync";

    /** As many as one page of the shop is sure to hold. */
    private static final int PRODUCTS_AT_ONCE = 50;

    private final ArticleLinks links;
    private final ArticleExecutors executors;
    private final AttentionItems attention;
    private final NewTransaction newTransaction;

    ArticlesOnDemand(
            ArticleLinks links, ArticleExecutors executors, AttentionItems attention, NewTransaction newTransaction) {
        this.links = links;
        this.executors = executors;
        this.attention = attention;
        this.newTransaction = newTransaction;
    }

    /** The article numbers of those units that are linked. */
    public Map<ProductReference, String> linked(String store, Set<ProductReference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var products = references.stream().map(ProductReference::productId).collect(Collectors.toSet());
        return links.ofProducts(store, products).stream()
                .filter(link -> references.contains(link.reference()))
                .collect(Collectors.toMap(ArticleLink::reference, ArticleLink::articleNumber));
    }

    /**
     * Publishes the articles of units that are not linked, and links them in a transaction of their own: article-sync,
     * whose turn may come next, knows what was sent. The caller holds the goods owner's lock. Those that cannot be
     * published are missing from the answer; those that were linked meanwhile are not.
     */
    public Map<ProductReference, String> publish(
            RunSession session, StoreSystems systems, Set<ProductReference> references) {
        return publish(
                session.run().store(),
                session.store(),
                systems,
                references,
                session.run().options().plan());
    }

    /** The article numbers that these units' articles would get if they were published now. Writes nothing. */
    public Map<ProductReference, String> foresee(
            String store, StoreSettings settings, StoreSystems systems, Set<ProductReference> references) {
        return publish(store, settings, systems, references, true);
    }

    private Map<ProductReference, String> publish(
            String store,
            StoreSettings settings,
            StoreSystems systems,
            Set<ProductReference> references,
            boolean plan) {
        var publisher = executors.publisher(store, settings, systems, plan, new ConsecutiveFailures("ongoing"));
        var shop = executors.units(settings, systems);
        var numbers = new HashMap<ProductReference, String>();
        var ids =
                references.stream().map(ProductReference::productId).distinct().toList();
        for (int from = 0; from < ids.size(); from += PRODUCTS_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + PRODUCTS_AT_ONCE));
            var staged = staged(store, shop, some, references);
            var results = publisher.publish(staged);
            if (!plan) {
                newTransaction.run(() -> links.save(store, results.links()));
            }
            results.links().forEach(link -> numbers.put(link.reference(), link.articleNumber()));
        }
        newTransaction.call(() -> linked(store, references)).forEach(numbers::putIfAbsent);
        return numbers;
    }

    private List<StagedUnit> staged(
            String store, ShopUnits shop, List<Long> products, Set<ProductReference> references) {
        var units = shop.of(products).stream()
                .filter(unit -> references.contains(unit.reference()))
                .toList();
        var taken = newTransaction.call(() -> takenKeys(store, units));
        var parked = newTransaction.call(() -> attention.parked(store, JOB));
        return units.stream()
                .filter(unit -> !taken.contains(unit.wantedKey()))
                .filter(unit -> !parked.contains(unit.key()))
                .toList();
    }

    /** Codes that are not one unit's alone: another one's article has it, or two of these want it. */
    private Set<String> takenKeys(String store, Collection<StagedUnit> units) {
        var keys = units.stream().map(StagedUnit::wantedKey).toList();
        var taken = links.numbersOf(store, keys);
        keys.stream()
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                .forEach((key, times) -> {
                    if (times > 1) {
                        taken.add(key);
                    }
                });
        return taken;
    }
}
