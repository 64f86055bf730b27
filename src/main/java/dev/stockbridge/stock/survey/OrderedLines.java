package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much of an open order the warehouse knows of: line by line, since an order may have grown or shrunk since it
 * was sent, and never more than the shop still has on it.
 */
public final class OrderedLines {

    /** From this status on the warehouse takes what is picked, and no longer what was ordered (contract: Ongoing 2.4). */
    private static final int PICKED = 400;

    private OrderedLines() {}

    /** @param state the order as it stands in the warehouse, or null if it does not stand there */
    public static Collection<OrderedUnits> of(Order order, @Nullable OrderState state) {
        var taken = taken(state);
        var units = new LinkedHashMap<ProductReference, OrderedUnits>();
        toLeave(order).forEach(line -> {
            var reference = new ProductReference(
                    Objects.requireNonNull(line.productId()), line.variationId() == null ? 0 : line.variationId());
            var ordered = Objects.requireNonNull(Quantities.bounded(line.quantity()));
            var sent = ordered.min(taken.getOrDefault(Long.toString(line.id()), BigDecimal.ZERO));
            units.merge(
                    reference,
                    new OrderedUnits(order.id(), reference, sent, ordered.subtract(sent)),
                    OrderedLines::sum);
        });
        return List.copyOf(units.values());
    }

    /** The lines whose goods the shop still reserves. */
    private static Stream<OrderLine> toLeave(Order order) {
        return order.linesToLeave().filter(line -> line.productId() != null && line.quantity() != null);
    }

    /** What nobody picks is taken from no shelf. */
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

    private static OrderedUnits sum(OrderedUnits a, OrderedUnits b) {
        return new OrderedUnits(
                a.orderId(), a.reference(), a.sent().add(b.sent()), a.unsent().add(b.unsent()));
    }
}
