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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the pieces that the shop's order holds with the pieces that left the warehouse. The order may have been changed in
 * the shop after the warehouse had begun it.
 */
final class DeliveryCoverage {

    private DeliveryCoverage() {}

    /** Whether each of these rows that should be picked was picked in full. Rows without any ordered pieces were not. */
    static boolean isPicked(List<OrderState.Line> rows) {
        return rows.stream().anyMatch(line -> line.ordered().signum() > 0)
                && rows.stream().allMatch(OrderState.Line::isPicked);
    }

    /** How much of these rows is missing, in words. */
    static String missing(List<OrderState.Line> rows) {
        var lines = rows.stream().filter(line -> !line.isPicked()).count();
        return lines == 0
                ? "the warehouse shows no goods of it"
                : lines + " of its " + rows.size() + " lines were not picked in full";
    }

    /** How many pieces of these rows have not left, in words; null when all have. */
    static @Nullable String of(Order order, List<OrderLine> rows, OrderState state) {
        if (hasUnknownQuantity(rows)) {
            return "the shop does not say how many pieces are on it";
        }
        var wanted = wanted(rows);
        var left = left(order, state.lines(), line -> line.shouldBePicked() ? line.picked() : line.ordered());
        var all = sum(wanted.values().stream());
        var covered = sum(wanted.entrySet().stream()
                .map(unit -> unit.getValue().min(left.getOrDefault(unit.getKey(), BigDecimal.ZERO))));
        return covered.compareTo(all) == 0
                ? null
                : words(covered) + " of the " + words(all) + " pieces that the shop has on it were picked";
    }

    /**
     * How many pieces have left that are not on these rows, in words; null when none have.
     *
     * @param own the warehouse's rows that were sent, without those that the warehouse added
     */
    static @Nullable String surplus(Order order, List<OrderLine> rows, List<OrderState.Line> own) {
        if (hasUnknownQuantity(rows)) {
            return null;
        }
        var wanted = wanted(rows);
        var more = sum(left(order, own, OrderState.Line::picked).entrySet().stream()
                .map(unit -> unit.getValue().subtract(wanted.getOrDefault(unit.getKey(), BigDecimal.ZERO)))
                .filter(pieces -> pieces.signum() > 0));
        return more.signum() == 0 ? null : "more left than the shop has on it, by " + words(more);
    }

    private static boolean hasUnknownQuantity(List<OrderLine> rows) {
        return rows.stream().anyMatch(line -> line.quantity() == null);
    }

    private static BigDecimal sum(Stream<BigDecimal> pieces) {
        return pieces.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> wanted(List<OrderLine> rows) {
        var wanted = new HashMap<String, BigDecimal>();
        rows.forEach(line -> wanted.merge(unit(line), line.quantity(), BigDecimal::add));
        return wanted;
    }

    /** The pieces by unit: a line that was split or added again in the shop has another number than in the warehouse. */
    private static Map<String, BigDecimal> left(
            Order order, List<OrderState.Line> lines, Function<OrderState.Line, BigDecimal> pieces) {
        var byRow = new HashMap<String, String>();
        var byCode = new HashMap<String, String>();
        for (var line : order.lines()) {
            byRow.put(Long.toString(line.id()), unit(line));
            Optional.ofNullable(line.productCode()).ifPresent(code -> byCode.put(code.strip(), unit(line)));
        }
        var left = new HashMap<String, BigDecimal>();
        for (var line : lines) {
            var unit = byRow.getOrDefault(line.rowNumber(), byCode.get(line.articleNumber()));
            left.merge(unit == null ? "row " + line.rowNumber() : unit, pieces.apply(line), BigDecimal::add);
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
