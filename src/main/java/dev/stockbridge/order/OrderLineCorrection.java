package dev.stockbridge.order;

import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.order.WarehouseOrders.Written;
import dev.stockbridge.run.Poller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of an order in the warehouse the shop's lines, after the order was written once. It works whether the
 * warehouse's PUT replaces lines or merges them, and whether it keeps lines by their number or by their article.
 */
final class OrderLineCorrection {

    private final Warehouse warehouse;
    private final Poller poller;
    private final OrderDocument document;
    private final @Nullable OrderState before;
    private final List<String> personal;
    private final List<OrderState.Line> removed;

    /** @param before the order's state in the warehouse before it was written; null when it is new */
    OrderLineCorrection(Warehouse warehouse, Poller poller, OrderDocument document, @Nullable OrderState before) {
        this.warehouse = warehouse;
        this.poller = poller;
        this.document = document;
        this.before = before;
        this.personal = before == null ? List.of() : before.personalValues();
        this.removed = before == null ? List.of() : removed(document, before);
    }

    private static List<OrderState.Line> removed(OrderDocument document, OrderState before) {
        var rows = document.orderLines().stream().map(OrderLine::rowNumber).collect(Collectors.toSet());
        return before.lines().stream()
                .filter(line -> line.isNumberedByShop()
                        && !rows.contains(line.rowNumber())
                        && line.ordered().signum() > 0)
                .toList();
    }

    /** Whether a warehouse may have made other lines of the document than the shop's. */
    boolean mayBeNeeded() {
        return removesLines() || repeatsAnArticle();
    }

    /** Whether the order had lines in the warehouse that the document leaves out. */
    boolean removesLines() {
        return !removed.isEmpty();
    }

    private boolean repeatsAnArticle() {
        var articles = document.orderLines().stream().map(OrderLine::articleNumber);
        return articles.distinct().count() < document.orderLines().size();
    }

    /** Reads the order with this id, and writes it up to two more times until its lines are right. */
    Written apply(int id) {
        if (wasRightAtOnce(id)) {
            return new Written.As(id);
        }
        // A PUT that merges keeps a line that is left out. A line of zero pieces is removed by either kind.
        var explicit = withZeros(document.orderLines());
        if (warehouse.putOrder(explicit, personal) instanceof Outcome.Refused refused) {
            return new Written.Not(refused);
        }
        if (becomesRight(id, document, removed)) {
            return new Written.As(id);
        }
        // A warehouse that keeps one line for each article gets one line for each article.
        var merged = withZeros(merged());
        if (!repeatsAnArticle() || warehouse.putOrder(merged, personal) instanceof Outcome.Refused) {
            return new Written.Otherwise("a line that was removed in the shop still stands in the warehouse");
        }
        return becomesRight(id, merged, List.of())
                ? new Written.As(id)
                : new Written.Otherwise("two lines with the same article do not stand as they should");
    }

    /** Waits for a reading that shows the write at all: one that shows the order as it was before says nothing of it. */
    private boolean wasRightAtOnce(int id) {
        var last = new AtomicReference<@Nullable OrderState>();
        poller.until(() -> {
            var state = warehouse.order(id).orElse(null);
            last.set(state);
            return state != null && (!state.equals(before) || isRight(document, removed, state));
        });
        var state = last.get();
        return state != null && isRight(document, removed, state);
    }

    private boolean becomesRight(int id, OrderDocument wanted, List<OrderState.Line> unwanted) {
        return poller.until(() -> warehouse
                .order(id)
                .filter(state -> isRight(wanted, unwanted, state))
                .isPresent());
    }

    private static boolean isRight(OrderDocument wanted, List<OrderState.Line> unwanted, OrderState state) {
        var rows = unwanted.stream().map(OrderState.Line::rowNumber).collect(Collectors.toSet());
        return hasAll(wanted, state) && hasNone(rows, state);
    }

    private static boolean hasAll(OrderDocument document, OrderState state) {
        return document.orderLines().stream()
                .filter(wanted -> wanted.numberOfItems().signum() > 0)
                .allMatch(wanted -> state.lines().stream()
                        .anyMatch(line -> line.rowNumber().equals(wanted.rowNumber())
                                && line.ordered().compareTo(wanted.numberOfItems()) == 0));
    }

    private static boolean hasNone(Set<String> rows, OrderState state) {
        return state.lines().stream()
                .noneMatch(line ->
                        rows.contains(line.rowNumber()) && line.ordered().signum() > 0);
    }

    /** The document with these lines, and with the removed ones at zero pieces. */
    private OrderDocument withZeros(List<OrderLine> wanted) {
        var lines = new ArrayList<>(wanted);
        removed.forEach(
                line -> lines.add(new OrderLine(line.rowNumber(), line.articleNumber(), BigDecimal.ZERO, null, null)));
        return document.withLines(lines);
    }

    private List<OrderLine> merged() {
        var byArticle = new LinkedHashMap<String, OrderLine>();
        document.orderLines()
                .forEach(line -> byArticle.merge(line.articleNumber(), line, OrderLineCorrection::together));
        return List.copyOf(byArticle.values());
    }

    private static OrderLine together(OrderLine one, OrderLine other) {
        var total = sum(one.lineTotalCustomsValue(), other.lineTotalCustomsValue());
        var currency = one.prices() == null ? null : one.prices().currencyCode();
        return new OrderLine(
                one.rowNumber(),
                one.articleNumber(),
                Objects.requireNonNull(sum(one.numberOfItems(), other.numberOfItems())),
                total,
                total == null ? null : new OrderLine.Prices(total, currency));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }
}
