package dev.stockbridge.order;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.mapping.OrderLines;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts pieces by article number. Rows are no key for that: the shop gives a row another id when it splits it, and some
 * warehouses keep one row for each article.
 */
public final class Pieces {

    private Pieces() {}

    /** What is to be shipped of an order. */
    public static Map<String, BigDecimal> wanted(OrderDocument document) {
        var pieces = new TreeMap<String, BigDecimal>();
        document.orderLines().forEach(line -> add(pieces, line.articleNumber(), line.numberOfItems()));
        return pieces;
    }

    /** What the warehouse has on an order, without the rows that it added itself and those that nobody picks. */
    public static Map<String, BigDecimal> ordered(OrderState state) {
        var pieces = new TreeMap<String, BigDecimal>();
        goods(state).forEach(line -> add(pieces, line.articleNumber(), line.ordered()));
        return pieces;
    }

    /** What the warehouse has picked of the same rows. */
    static Map<String, BigDecimal> picked(OrderState state) {
        var pieces = new TreeMap<String, BigDecimal>();
        goods(state).forEach(line -> add(pieces, line.articleNumber(), line.picked()));
        return pieces;
    }

    /** What the warehouse has on an order, without the rows that it added itself. */
    public static Map<String, BigDecimal> numberedByShop(OrderState state) {
        var pieces = new TreeMap<String, BigDecimal>();
        state.lines().stream()
                .filter(OrderState.Line::isNumberedByShop)
                .forEach(line -> add(pieces, line.articleNumber(), line.ordered()));
        return pieces;
    }

    private static Stream<OrderState.Line> goods(OrderState state) {
        return state.lines().stream().filter(line -> line.isNumberedByShop() && line.shouldBePicked());
    }

    /** What the shop calls delivered of an order, as far as its articles are known. */
    public static Map<String, BigDecimal> delivered(Order order, Map<ProductReference, String> articles) {
        var pieces = new TreeMap<String, BigDecimal>();
        order.deliveredLines().forEach(line -> add(pieces, OrderLines.article(line, articles), line.quantity()));
        return pieces;
    }

    /** What the shop has yet to deliver of an order, as far as its articles are known. */
    public static Map<String, BigDecimal> remaining(Order order, Map<ProductReference, String> articles) {
        var pieces = new TreeMap<String, BigDecimal>();
        order.linesToLeave().forEach(line -> add(pieces, OrderLines.article(line, articles), line.quantity()));
        return pieces;
    }

    /** By how much {@code more} exceeds {@code less}; an article that does not exceed is left out. */
    public static Map<String, BigDecimal> excess(Map<String, BigDecimal> more, Map<String, BigDecimal> less) {
        var pieces = new TreeMap<String, BigDecimal>();
        more.forEach((article, quantity) ->
                add(pieces, article, quantity.subtract(less.getOrDefault(article, BigDecimal.ZERO))));
        return pieces;
    }

    private static void add(Map<String, BigDecimal> pieces, @Nullable String article, @Nullable BigDecimal quantity) {
        if (article != null && quantity != null && quantity.signum() > 0) {
            pieces.merge(
                    article,
                    quantity.stripTrailingZeros(),
                    (one, other) -> one.add(other).stripTrailingZeros());
        }
    }
}
