package dev.stockbridge.order;

import dev.stockbridge.ongoing.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Tells what the warehouse itself has shipped. Only that counts as delivered: what the shop calls delivered and the
 * warehouse has not shipped was handed over by somebody else, and would leave a second time.
 */
public final class ShippedOrders {

    private final List<Integer> shippedStatuses;

    public ShippedOrders(List<Integer> shippedStatuses) {
        this.shippedStatuses = shippedStatuses;
    }

    /**
     * Whether it has left: its status says so or its shipping time does; or its status is a later one, such as that of
     * returned goods, and something was picked.
     */
    public boolean isShipped(OrderState state) {
        if (state.isCancelled() || state.status() == null) {
            return false;
        }
        return state.isIn(shippedStatuses)
                || state.shippedTime() != null
                || shippedStatuses.stream().anyMatch(shipped -> state.status() > shipped)
                        && !Pieces.picked(state).isEmpty();
    }

    /**
     * Whether all that the warehouse has on the order beyond {@code wanted} is what it has shipped and what the shop calls
     * {@code delivered}.
     */
    boolean hasShippedAllBut(Map<String, BigDecimal> wanted, Map<String, BigDecimal> delivered, OrderState state) {
        var excess = Pieces.excess(Pieces.ordered(state), wanted);
        return isShipped(state)
                && Pieces.excess(excess, delivered).isEmpty()
                && Pieces.excess(excess, Pieces.picked(state)).isEmpty();
    }

    /** Whether more was shipped than {@code wanted}. */
    boolean hasShippedMoreThan(Map<String, BigDecimal> wanted, OrderState state) {
        return isShipped(state) && !Pieces.excess(Pieces.picked(state), wanted).isEmpty();
    }
}
