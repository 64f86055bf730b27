package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.Page;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads pages of orders and believes none that contradicts itself. An order that breaks its page is singled out, so that
 * the others on it go through.
 */
public final class OrderPages {

    private static final int ORDERS_TO_TRY = 3;

    private final Shop shop;
    /** Absent where unservable orders are only counted. */
    private final Optional<UnservableOrders> unservable;
    /** The size of page that the shop was found to cap to: parts of a broken page are counted in it. */
    private int largest = Integer.MAX_VALUE;

    /** Unservable orders without ids so far. */
    private int unnamed;

    /** Pages on which unservable orders have their ids, which takes many calls to find out. */
    public OrderPages(Shop shop) {
        this(shop, true);
    }

    private OrderPages(Shop shop, boolean withNames) {
        this.shop = shop;
        this.unservable = withNames ? Optional.of(new UnservableOrders(this, shop)) : Optional.empty();
    }

    /** Pages on which unservable orders have no ids: for callers that only count them. */
    public static OrderPages withoutNames(Shop shop) {
        return new OrderPages(shop, false);
    }

    /**
     * One page, whole.
     *
     * @throws SystemFault when the shop is away, or its answers stay contradictory
     */
    public OrderPage page(OrderQuery query) {
        var sized = sized(query);
        try {
            var page = whole(shop, sized);
            var readings = page.elements().stream().map(OrderReading::of).toList();
            return new OrderPage(query, page.pageSize(), page.itemCount(), page.date(), readings);
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault)) {
                return singledOut(query, sized, fault);
            }
            if (isBehindTheEnd(fault, query)) {
                return behindTheEnd(query, fault);
            }
            throw fault;
        }
    }

    /** The page, empty behind the end; or nothing, when the shop cannot serve it. Asks with few attempts. */
    Optional<Page<Order>> served(OrderQuery query) {
        try {
            return Optional.of(whole(shop.withAttempts(2), sized(query)));
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault)) {
                return Optional.empty();
            }
            if (isBehindTheEnd(fault, query)) {
                return Optional.of(new Page<>(List.of(), query.page(), query.pageSize(), 0, 0, null));
            }
            throw fault;
        }
    }

    /** Whether the shop serves orders at all; if it does, an order that it does not serve is to blame itself. */
    boolean areServed() {
        for (int page = 1; page <= ORDERS_TO_TRY; page++) {
            if (served(OrderQuery.all(page, 1)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private OrderPage singledOut(OrderQuery query, OrderQuery sized, SystemFault fault) {
        var split = split(sized, fault);
        var readings = new ArrayList<OrderReading>();
        split.elements().forEach(element -> element.map(OrderReading::of).ifPresent(readings::add));
        if (split.unserved() > 0) {
            readings.addAll(unservable
                    .map(orders -> orders.name(sized, split.elements(), fault))
                    .orElseGet(() -> unnamed(split.unserved(), fault)));
        }
        return new OrderPage(
                query,
                sized(query).pageSize(),
                split.served().itemCount(),
                split.served().date(),
                readings);
    }

    private List<OrderReading> unnamed(int orders, SystemFault fault) {
        unnamed += orders;
        if (unnamed > SplitReading.MOST) {
            throw fault;
        }
        return Collections.nCopies(orders, OrderReading.WITHOUT_ID);
    }

    /** A page in parts. */
    SplitReading.Split<Order> split(OrderQuery query, SystemFault fault) {
        return new SplitReading<Order>((number, size) -> whole(shop.withAttempts(2), query.withPage(number, size)))
                .read(query.page(), query.pageSize(), fault);
    }

    /** Some shops answer 404 there; whether it is the end, the first page's count tells. */
    private OrderPage behindTheEnd(OrderQuery query, SystemFault fault) {
        var first = whole(shop, query.withPage(1));
        if ((query.page() - 1L) * first.pageSize() < first.itemCount()) {
            throw fault;
        }
        return new OrderPage(query, first.pageSize(), first.itemCount(), first.date(), List.of());
    }

    private static boolean isBehindTheEnd(SystemFault fault, OrderQuery query) {
        return Integer.valueOf(404).equals(fault.status()) && query.page() > 1;
    }

    /** The query in pages that the shop is known to serve. */
    OrderQuery sized(OrderQuery query) {
        return query.withPage(query.page(), Math.min(query.pageSize(), largest));
    }

    private Page<Order> whole(Shop shop, OrderQuery query) {
        var page = WholePage.read("/orders", () -> shop.orders(query), read -> read.contradiction(query.page()));
        if (page.pageSize() < query.pageSize()) {
            largest = page.pageSize();
        }
        return page;
    }
}
