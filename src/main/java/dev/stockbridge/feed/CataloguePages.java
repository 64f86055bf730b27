package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Page;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the catalogue, by ascending ids of products. A product that makes its page fail is reported between its
 * neighbours.
 */
public final class CataloguePages {

    private final Shop shop;
    private final Clock clock;
    private final ShopPages<Product> pages;

    /** @param updatedFrom lists only products that were changed since then; null for all */
    public CataloguePages(Shop shop, @Nullable OffsetDateTime updatedFrom, Clock clock) {
        this.shop = shop;
        this.clock = clock;
        this.pages = new ShopPages<>(
                "/products",
                shop,
                (from, number, pageSize) -> from.products(number, pageSize, updatedFrom),
                CataloguePages::disorder);
    }

    /**
     * Returns a page; behind the end an empty one. The shop may serve smaller pages than it is asked for; the page says
     * so. Its date is the time of our own clock at the call if the shop did not say the time.
     *
     * @throws SystemFault if the shop does not answer, or if its answers stay contradictory
     */
    public ShopPage<ProductReading> page(int number, int pageSize) {
        var readAt = clock.instant();
        var page = pages.page(number, pageSize);
        return new ShopPage<>(
                number,
                page.pageSize(),
                page.itemCount(),
                Objects.requireNonNullElse(page.date(), readAt),
                readings(page.records(), readAt),
                page.fault());
    }

    /** Returns these products as they are now, without those that do not exist or that the shop cannot serve. */
    public List<ProductReading> products(List<Long> ids) {
        var readAt = clock.instant();
        try {
            var page = shop.productsById(ids);
            return page.elements().stream()
                    .map(element -> ProductReading.of(element, readAt))
                    .filter(reading -> ids.contains(reading.id()))
                    .toList();
        } catch (SystemFault fault) {
            if (!SplitReading.suspects(fault)) {
                throw fault;
            }
            return ids.size() == 1
                    ? List.of()
                    : ids.stream().flatMap(id -> products(List.of(id)).stream()).toList();
        }
    }

    /** Continuing below the lowest id of a page that is in another order would skip products. */
    private static @Nullable String disorder(Page<Product> page) {
        long last = Long.MIN_VALUE;
        for (var element : page.elements()) {
            if (element instanceof Element.Read<Product> read) {
                if (read.value().id() <= last) {
                    return "page " + page.page() + " out of the order of ids";
                }
                last = read.value().id();
            }
        }
        return null;
    }

    private static List<ProductReading> readings(List<Optional<Element<Product>>> elements, Instant readAt) {
        var known = elements.stream()
                .map(element -> element.map(one -> ProductReading.of(one, readAt)))
                .toList();
        var readings = new ArrayList<ProductReading>();
        for (int i = 0; i < known.size(); i++) {
            long before = nearestId(known, i, -1, 0);
            long after = nearestId(known, i, 1, Long.MAX_VALUE);
            readings.add(known.get(i).orElseGet(() -> new ProductReading.Unservable(before, after, readAt)));
        }
        return readings;
    }

    /** The id of the nearest product in one direction that has one. */
    private static long nearestId(List<Optional<ProductReading>> readings, int from, int step, long none) {
        for (int i = from + step; i >= 0 && i < readings.size(); i += step) {
            long id = readings.get(i).map(ProductReading::id).orElse(0L);
            if (id != 0) {
                return id;
            }
        }
        return none;
    }
}
