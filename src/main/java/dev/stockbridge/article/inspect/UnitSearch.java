package dev.stockbridge.article.inspect;

import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.feed.CataloguePages;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.StorableKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the units that go by a product code or a product reference. */
final class UnitSearch {

    private static final int PAGE_SIZE = 250;

    private final Inspection inspection;
    private final ArticleLinks links;
    private final AttentionItems attention;
    private final ArticleMapping mapping;
    private final CataloguePages catalogue;

    UnitSearch(
            Inspection inspection, ArticleLinks links, AttentionItems attention, ArticleMapping mapping, Clock clock) {
        this.inspection = inspection;
        this.links = links;
        this.attention = attention;
        this.mapping = mapping;
        this.catalogue = new CataloguePages(inspection.systems().shop(), null, clock);
    }

    /** A unit with the product that it is or belongs to. */
    record Found(ProductReading.Whole reading, SellableUnit unit) {

        Product product() {
            return reading.product();
        }
    }

    /** The units by this key. Where nothing that we keep names one, the whole catalogue is paged through. */
    List<Found> by(String key) {
        Set<Long> products = products(key);
        List<Found> found = new ArrayList<>();
        if (!products.isEmpty()) {
            catalogue.products(List.copyOf(products)).forEach(reading -> add(reading, key, found));
        }
        return found.isEmpty() ? throughout(key) : found;
    }

    /** What was sent under this key, for units that the shop does not show. */
    Collection<ArticleLink> linked(String key) {
        Map<ProductReference, ArticleLink> found = new LinkedHashMap<>();
        Set<Long> products = new TreeSet<>();
        addReference(key, products);
        links.ofProducts(inspection.storeId(), products).stream()
                .filter(link -> link.reference().toString().equals(key))
                .forEach(link -> found.put(link.reference(), link));
        links.ofNumber(inspection.storeId(), key).ifPresent(link -> found.put(link.reference(), link));
        return found.values();
    }

    private List<Found> throughout(String key) {
        List<Found> found = new ArrayList<>();
        // The shop may serve smaller pages than it is asked for.
        int size = catalogue.page(1, PAGE_SIZE).pageSize();
        int last = 1;
        for (int number = 1; number <= last; number++) {
            var page = catalogue.page(number, size);
            last = page.lastPage();
            page.records().forEach(reading -> add(reading, key, found));
        }
        return found;
    }

    private void add(ProductReading reading, String key, List<Found> found) {
        if (reading instanceof ProductReading.Whole whole) {
            mapping.units(whole.product())
                    .filter(unit -> unit.reference().toString().equals(key)
                            || StorableKey.ofCode(unit.code()).equals(StorableKey.ofCode(key)))
                    .forEach(unit -> found.add(new Found(whole, unit)));
        }
    }

    /** The products that the key may speak of, as far as we keep any of them. */
    private Set<Long> products(String key) {
        Set<Long> products = new TreeSet<>();
        addReference(key, products);
        links.ofNumber(inspection.storeId(), key)
                .ifPresent(link -> products.add(link.reference().productId()));
        attention.open(inspection.storeId(), "article-sync").stream()
                .filter(item -> StorableKey.ofCode(item.label()).equals(StorableKey.ofCode(key)))
                .map(AttentionItem::key)
                .forEach(reference -> addReference(reference, products));
        return products;
    }

    private static void addReference(String text, Set<Long> products) {
        if (text.matches("\\d{1,18}(-\\d{1,18})?")) {
            products.add(Long.valueOf(text.split("-")[0]));
        }
    }
}
