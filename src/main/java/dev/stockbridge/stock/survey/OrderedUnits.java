package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pieces of one sellable unit in one open order of the shop. */
public record OrderedUnits(long orderId, ProductReference reference, StockInputs.Ordered pieces) {

    /** From this status on, the warehouse's figures go down by what was picked, not by what was ordered (contract: Ongoing 2.4). */
    private static final int PICKED = 400;

    /**
     * The pieces of each unit of an order. They are compared line by line, since the order may have changed after it was
     * sent, and no more counts as sent than the shop still has on the order.
     *
     * @param state the order in the warehouse, or null if it is not there
     */
    public static List<OrderedUnits> of(Order order, @Nullable OrderState state) {
        var taken = taken(state);
        var pieces = new LinkedHashMap<ProductReference, StockInputs.Ordered>();
        order.linesToLeave()
                .filter(line -> line.productId() != null && line.quantity() != null)
                .forEach(line -> {
                    var ordered = Objects.requireNonNull(Quantities.bounded(line.quantity()));
                    var sent = ordered.min(taken.getOrDefault(Long.toString(line.id()), BigDecimal.ZERO));
                    pieces.merge(
                            new ProductReference(
                                    Objects.requireNonNull(line.productId()),
                                    line.variationId() == null ? 0 : line.variationId()),
                            new StockInputs.Ordered(sent, ordered.subtract(sent)),
                            StockInputs.Ordered::plus);
                });
        return pieces.entrySet().stream()
                .map(unit -> new OrderedUnits(order.id(), unit.getKey(), unit.getValue()))
                .toList();
    }

    /** What the warehouse has taken off its sellable figures, by line. A line that is not picked takes nothing off. */
    private static Map<String, BigDecimal> taken(@Nullable OrderState state) {
        var taken = new HashMap<String, BigDecimal>();
        if (state != null && !state.isCancelled()) {
            boolean picked = state.status() != null && state.status() >= PICKED;
            state.lines().stream()
                    .filter(OrderState.Line::shouldBePicked)
                    .forEach(line -> taken.merge(
                            line.rowNumber(),
                            Objects.requireNonNull(Quantities.bounded(picked ? line.picked() : line.ordered())),
                            BigDecimal::add));
        }
        return taken;
    }
}
