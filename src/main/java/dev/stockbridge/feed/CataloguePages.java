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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the catalogue and believes none that contradicts itself: a page with fewer products than its own count
 * says is read again, and ends the run if it stays so. A product that breaks its page is singled out.
 */
public final class CataloguePages {

    private final Shop shop;
    private final @Nullable OffsetDateTime updatedFrom;
    private final Clock clock;
    private final SplitReading<Product> split;

    public CataloguePages(Shop shop, @Nullable OffsetDateTime updatedFrom, Clock clock) {
        this.shop = shop;
        this.updatedFrom = updatedFrom;
        this.clock = clock;
        this.split = new SplitReading<>((number, size) -> whole(shop.withAttempts(2), number, size, updatedFrom));
    }

    /**
     * One page, whole. The shop may serve smaller pages than it is asked for; the answer says so. A page behind the end
     * is empty.
     *
     * @throws SystemFault when the shop is away, or its answers stay contradictory
     */
    public CataloguePage page(int number, int pageSize) {
        var readAt = clock.instant();
        try {
            return trusted(whole(shop, number, pageSize, updatedFrom), readAt);
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault)) {
                return singledOut(number, pageSize, readAt, fault);
            }
            if (Integer.valueOf(404).equals(fault.status()) && number > 1) {
                return behindTheEnd(number, pageSize, readAt, fault);
            }
            throw fault;
        }
    }

    /** These products as they are now; those that are gone, or that the shop cannot serve, are missing. */
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

    private CataloguePage singledOut(int number, int pageSize, Instant readAt, SystemFault fault) {
        var page = split.read(number, pageSize, fault);
        var shopTime = page.served().date();
        return new CataloguePage(
                number,
                pageSize,
                page.served().itemCount(),
                readAt,
                shopTime,
                UnservableProducts.named(page.elements(), readAt));
    }

    /** Some shops answer 404 there; whether it is the end, the first page's count tells. */
    private CataloguePage behindTheEnd(int number, int pageSize, Instant readAt, SystemFault fault) {
        var first = trusted(whole(shop, 1, pageSize, updatedFrom), readAt);
        if (first.lastPage() >= number) {
            throw fault;
        }
        return new CataloguePage(
                number, first.pageSize(), first.itemCount(), first.readAt(), first.shopTime(), List.of());
    }

    private static Page<Product> whole(Shop shop, int number, int pageSize, @Nullable OffsetDateTime updatedFrom) {
        return WholePage.read(
                "/products", () -> shop.products(number, pageSize, updatedFrom), page -> contradiction(page, number));
    }

    private static @Nullable String contradiction(Page<Product> page, int number) {
        var contradiction = page.contradiction(number);
        return contradiction == null && !inOrder(page) ? "page " + number + " out of the order of ids" : contradiction;
    }

    private static CataloguePage trusted(Page<Product> page, Instant readAt) {
        List<ProductReading> readings = page.elements().stream()
                .map(element -> ProductReading.of(element, readAt))
                .toList();
        return new CataloguePage(page.page(), page.pageSize(), page.itemCount(), readAt, page.date(), readings);
    }

    private static boolean inOrder(Page<Product> page) {
        long last = Long.MIN_VALUE;
        for (var element : page.elements()) {
            if (element instanceof Element.Read<Product> read) {
                var product = read.value();
                if (product.id() <= last) {
                    return false;
                }
                last = product.id();
            }
        }
        return true;
    }
}
