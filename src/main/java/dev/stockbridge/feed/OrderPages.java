package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.Page;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads pages of orders. An order that makes its page fail is reported beside the others of the page. */
public final class OrderPages {

    private static final int ORDERS_TO_TRY = 3;

    private final Shop shop;
    /** Absent where unservable orders are only counted. */
    private final Optional<UnservableOrders> unservable;
    /** The page size that the shop was found to cap to; the parts of a failing page are counted in it. */
    private int largest = Integer.MAX_VALUE;

    /** Number of unservable orders without ids so far. */
    private int unnamed;

    /** Creates pages on which unservable orders have their ids, which takes many calls to find out. */
    public OrderPages(Shop shop) {
        this(shop, true);
    }

    private OrderPages(Shop shop, boolean withIds) {
        this.shop = shop;
        this.unservable = withIds ? Optional.of(new UnservableOrders(this, shop)) : Optional.empty();
    }

    /** Creates pages on which unservable orders have no ids, for callers that only count them. */
    public static OrderPages withoutIds(Shop shop) {
        return new OrderPages(shop, false);
    }

    /**
     * Returns a page; behind the end an empty one.
     *
     * @throws SystemFault if the shop does not answer, or if its answers stay contradictory
     */
    public ShopPage<OrderReading> page(OrderQuery query) {
        var sized = sized(query);
        var page = pages(query).page(sized.page(), sized.pageSize());
        var readings = new ArrayList<OrderReading>();
        page.records().forEach(element -> element.map(OrderReading::of).ifPresent(readings::add));
        int unserved = page.records().size() - readings.size();
        if (page.fault() != null && unserved > 0) {
            readings.addAll(
                    unservable.isPresent()
                            ? unservable.get().name(sized, page.records(), page.fault())
                            : unnamed(unserved, page.fault()));
        }
        // A cap may have been found while the page was read in parts.
        int pageSize = Math.min(page.pageSize(), largest);
        return new ShopPage<>(page.number(), pageSize, page.itemCount(), page.date(), readings, page.fault());
    }

    /** Returns a page, or nothing if the shop cannot serve it. Makes few attempts. */
    Optional<ShopPage<Optional<Element<Order>>>> served(OrderQuery query) {
        return pages(query).served(query.page(), sized(query).pageSize());
    }

    /** Returns a page that the shop cannot serve at once. */
    ShopPage<Optional<Element<Order>>> inParts(OrderQuery query, SystemFault fault) {
        return pages(query).inParts(query.page(), query.pageSize(), fault);
    }

    /** Whether the shop serves orders at all. If it does, a failure belongs to the order that was asked for. */
    boolean areServed() {
        for (int page = 1; page <= ORDERS_TO_TRY; page++) {
            if (served(OrderQuery.all(page, 1)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The query in pages that the shop is known to serve. */
    OrderQuery sized(OrderQuery query) {
        return query.withPage(query.page(), Math.min(query.pageSize(), largest));
    }

    private List<OrderReading> unnamed(int orders, SystemFault fault) {
        unnamed += orders;
        if (unnamed > SplitReading.MOST) {
            throw fault;
        }
        return Collections.nCopies(orders, OrderReading.WITHOUT_ID);
    }

    private ShopPages<Order> pages(OrderQuery query) {
        return new ShopPages<>(
                "/orders",
                shop,
                (from, number, pageSize) -> read(from, query.withPage(number, pageSize)),
                page -> null);
    }

    private Page<Order> read(Shop from, OrderQuery query) {
        var page = from.orders(query);
        if (page.contradiction(query.page()) == null && page.pageSize() < query.pageSize()) {
            largest = page.pageSize();
        }
        return page;
    }
}
