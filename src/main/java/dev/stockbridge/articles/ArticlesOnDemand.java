package dev.stockbridge.articles;

import dev.stockbridge.http.FailuresInARow;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.AttentionItems;
import dev.stockbridge.run.Fingerprints;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.settings.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final ArticleOwners owners;
    private final AttentionItems attention;
    private final Fingerprints fingerprints;
    private final TransactionTemplate apart;
    private final Clock clock;

    ArticlesOnDemand(
            ArticleLinks links,
            ArticleOwners owners,
            AttentionItems attention,
            Fingerprints fingerprints,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.owners = owners;
        this.attention = attention;
        this.fingerprints = fingerprints;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
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
            String store, Store settings, StoreSystems systems, Set<ProductReference> references) {
        return publish(store, settings, systems, references, true);
    }

    private Map<ProductReference, String> publish(
            String store, Store settings, StoreSystems systems, Set<ProductReference> references, boolean plan) {
        var publisher = new ArticlePublisher(systems.warehouse(), owners, store, plan, new FailuresInARow("ongoing"));
        var numbers = new HashMap<ProductReference, String>();
        var ids =
                references.stream().map(ProductReference::productId).distinct().toList();
        for (int from = 0; from < ids.size(); from += PRODUCTS_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + PRODUCTS_AT_ONCE));
            var staged = staged(store, settings, systems, some, references);
            var published = publisher.publish(staged);
            if (!plan) {
                apart.executeWithoutResult(status -> links.save(store, published.links()));
            }
            published.links().forEach(link -> numbers.put(link.reference(), link.articleNumber()));
        }
        Objects.requireNonNull(apart.execute(status -> linked(store, references)))
                .forEach(numbers::putIfAbsent);
        return numbers;
    }

    private List<StagedUnit> staged(
            String store, Store settings, StoreSystems systems, List<Long> products, Set<ProductReference> references) {
        var readAt = clock.instant();
        var page = systems.shop().productsById(products);
        var mapping = new ArticleMapping(settings.articles().sendStockValuationPrice());
        var units = new ArrayList<SellableUnit>();
        for (var element : page.elements()) {
            if (element instanceof Element.Read<Product> read) {
                mapping.units(read.value())
                        .filter(unit -> references.contains(unit.reference()) && unit.problem() == null)
                        .forEach(units::add);
            }
        }
        var taken = Objects.requireNonNull(apart.execute(status -> takenKeys(store, units)));
        var parked = Objects.requireNonNull(apart.execute(status -> attention.parked(store, JOB)));
        return units.stream()
                .filter(unit -> !taken.contains(SellableUnit.key(unit.code())))
                .filter(unit -> !parked.contains(unit.reference().toString()))
                .map(unit -> staged(unit, systems.warehouse(), readAt))
                .toList();
    }

    /** Codes that are not one unit's alone: another one's article has it, or two of these want it. */
    private Set<String> takenKeys(String store, Collection<SellableUnit> units) {
        var keys = units.stream().map(unit -> SellableUnit.key(unit.code())).toList();
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

    private StagedUnit staged(SellableUnit unit, Warehouse warehouse, Instant readAt) {
        return new StagedUnit(
                unit.reference(),
                0,
                unit.reference().toString(),
                unit.label(),
                StagedArticle.of(unit.document(), List.of()),
                fingerprints.of(warehouse.contentOf(unit.document())),
                ArticleMapping.languages(unit.document()),
                readAt,
                null,
                null);
    }
}
