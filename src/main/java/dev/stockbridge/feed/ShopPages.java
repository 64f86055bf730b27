package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Page;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of one of the shop's lists. A page that contradicts its own counts may have been truncated and is read
 * again. A page that fails because of one record is read in parts; that record is empty in the result.
 *
 * @param <T> a record of the list
 */
final class ShopPages<T> {

    private static final int READINGS = 3;

    private final String path;
    private final Shop shop;
    private final Call<T> call;
    private final Function<Page<T>, @Nullable String> check;
    private final SplitReading<T> parts;

    /**
     * Creates a reader of one list.
     *
     * @param path of the list, for messages
     * @param check what else is wrong with a page that agrees with its counts, or null
     */
    ShopPages(String path, Shop shop, Call<T> call, Function<Page<T>, @Nullable String> check) {
        this.path = path;
        this.shop = shop;
        this.call = call;
        this.check = check;
        this.parts = new SplitReading<>((number, pageSize) -> whole(shop.withAttempts(2), number, pageSize));
    }

    /**
     * Returns a page; behind the end an empty one.
     *
     * @throws SystemFault if the shop does not answer, or if its answers stay contradictory
     */
    ShopPage<Optional<Element<T>>> page(int number, int pageSize) {
        try {
            return of(whole(shop, number, pageSize));
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault)) {
                return inParts(number, pageSize, fault);
            }
            if (isBehindTheEnd(fault, number)) {
                // Some shops answer 404 there; the first page's count tells whether it is the end.
                var first = of(whole(shop, 1, pageSize));
                if (first.lastPage() < number) {
                    return new ShopPage<>(number, first.pageSize(), first.itemCount(), first.date(), List.of(), null);
                }
            }
            throw fault;
        }
    }

    /** Returns a page, or nothing if the shop cannot serve it. Makes few attempts, and does not check for the end. */
    Optional<ShopPage<Optional<Element<T>>>> served(int number, int pageSize) {
        try {
            return Optional.of(of(whole(shop.withAttempts(2), number, pageSize)));
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault)) {
                return Optional.empty();
            }
            if (isBehindTheEnd(fault, number)) {
                return Optional.of(new ShopPage<>(number, pageSize, 0, null, List.of(), null));
            }
            throw fault;
        }
    }

    /**
     * Returns a page that the shop cannot serve at once.
     *
     * @throws SystemFault {@code fault} itself, if nothing on the page can be served
     */
    ShopPage<Optional<Element<T>>> inParts(int number, int pageSize, SystemFault fault) {
        var split = parts.read(number, pageSize, fault);
        var part = split.served();
        return new ShopPage<>(number, pageSize, part.itemCount(), part.date(), split.elements(), fault);
    }

    private Page<T> whole(Shop from, int number, int pageSize) {
        for (int reading = 1; ; reading++) {
            var page = call.read(from, number, pageSize);
            var contradiction = page.contradiction(number);
            var wrong = contradiction == null ? check.apply(page) : contradiction;
            if (wrong == null) {
                return page;
            }
            if (reading == READINGS) {
                throw SystemFault.broken("mycashflow", "mycashflow answered GET " + path + " with " + wrong);
            }
        }
    }

    private static boolean isBehindTheEnd(SystemFault fault, int number) {
        return Integer.valueOf(404).equals(fault.status()) && number > 1;
    }

    private static <T> ShopPage<Optional<Element<T>>> of(Page<T> page) {
        return new ShopPage<>(
                page.page(),
                page.pageSize(),
                page.itemCount(),
                page.date(),
                page.elements().stream().map(Optional::of).toList(),
                null);
    }

    /** Asks the shop for one page. */
    @FunctionalInterface
    interface Call<T> {
        Page<T> read(Shop shop, int number, int pageSize);
    }
}
