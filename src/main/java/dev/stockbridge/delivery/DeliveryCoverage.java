package dev.stockbridge.delivery;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the shop still has to deliver of an order and did not leave the warehouse with it: the order may have been changed
 * in the shop when the warehouse had begun.
 */
final class DeliveryCoverage {

    private DeliveryCoverage() {}

    /** How much of these rows is missing, in words; null when all has left. */
    static @Nullable String of(Order order, List<OrderLine> rows, OrderState state) {
        if (isUnsaid(rows)) {
            return "the shop does not say how many pieces are on it";
        }
        var wanted = wanted(rows);
        var left = left(order, state.lines(), line -> line.shouldBePicked() ? line.picked() : line.ordered());
        var all = wanted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var covered = wanted.entrySet().stream()
                .map(unit -> unit.getValue().min(left.getOrDefault(unit.getKey(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return covered.compareTo(all) == 0
                ? null
                : words(covered) + " of the " + words(all) + " pieces that the shop has on it were picked";
    }

    /**
     * The other way round: how much left that is not among these rows, in words; null when nothing did.
     *
     * @param own the rows of the warehouse that were sent; what it added itself is none of the shop's business
     */
    static @Nullable String surplus(Order order, List<OrderLine> rows, List<OrderState.Line> own) {
        if (isUnsaid(rows)) {
            return null;
        }
        var wanted = wanted(rows);
        var more = left(order, own, OrderState.Line::picked).entrySet().stream()
                .map(unit -> unit.getValue().subtract(wanted.getOrDefault(unit.getKey(), BigDecimal.ZERO)))
                .filter(pieces -> pieces.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return more.signum() == 0 ? null : "more left than the shop has on it, by " + words(more);
    }

    private static boolean isUnsaid(List<OrderLine> rows) {
        return rows.stream().anyMatch(line -> line.quantity() == null);
    }

    private static Map<String, BigDecimal> wanted(List<OrderLine> rows) {
        var wanted = new HashMap<String, BigDecimal>();
        rows.forEach(line -> wanted.merge(unit(line), line.quantity(), BigDecimal::add));
        return wanted;
    }

    /** By unit, since a line that was split or created again in the shop has another number in the warehouse. */
    private static Map<String, BigDecimal> left(
            Order order, List<OrderState.Line> lines, Function<OrderState.Line, BigDecimal> gone) {
        var byRow = new HashMap<String, String>();
        var byCode = new HashMap<String, String>();
        for (var line : order.lines()) {
            byRow.put(Long.toString(line.id()), unit(line));
            Optional.ofNullable(line.productCode()).ifPresent(code -> byCode.put(code.strip(), unit(line)));
        }
        var left = new HashMap<String, BigDecimal>();
        for (var line : lines) {
            var unit = byRow.getOrDefault(line.rowNumber(), byCode.get(line.articleNumber()));
            left.merge(unit == null ? "row " + line.rowNumber() : unit, gone.apply(line), BigDecimal::add);
        }
        return left;
    }

    private static String unit(OrderLine line) {
        return line.productId() + "-" + line.variationId();
    }

    private static String words(BigDecimal pieces) {
        return pieces.stripTrailingZeros().toPlainString();
    }
}
