package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.Reason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run does with an order of its chunk. */
public sealed interface OrderDecision {

    /** The order's key in reports and attention. */
    String key();

    /** Whether the warehouse is called to change something. */
    default boolean writes() {
        return false;
    }

    /** The link that is stored before the first call, if the order has none; null where there is nothing to announce. */
    default @Nullable OrderLink announcement() {
        return null;
    }

    /** A later version of the order is in the same chunk. */
    record Superseded(String key) implements OrderDecision {}

    /**
     * Nothing is to be written.
     *
     * @param announcement the link of an order that the warehouse holds although ours is missing, or null
     */
    record Settled(OrderResult result, @Nullable OrderLink announcement) implements OrderDecision {

        @Override
        public String key() {
            return result.key();
        }
    }

    /** Articles of the order are not linked. They are published first, and then the order is decided again. */
    record AwaitsArticles(Order order, Set<ProductReference> missing) implements OrderDecision {

        @Override
        public String key() {
            return OrderDecider.key(order);
        }

        @Override
        public boolean writes() {
            return true;
        }
    }

    /**
     * The order is created or updated.
     *
     * @param state the order in the warehouse, or null where it is not there
     * @param refusal the reason if the warehouse refuses
     */
    record Put(OrderIntent.Send send, @Nullable OrderState state, Action action, Reason refusal) implements Write {

        @Override
        public OrderIntent.InWarehouse intent() {
            return send;
        }
    }

    /** The order is cancelled. */
    record Cancel(OrderIntent.Cancel intent, OrderState state) implements Write {}

    /** The order is cancelled, since nothing of it is left to ship. */
    record Withdraw(OrderIntent.Withdraw intent, OrderState state) implements Write {}

    /** A decision that one order of the warehouse is changed by. */
    sealed interface Write extends OrderDecision {

        OrderIntent.InWarehouse intent();

        @Override
        default String key() {
            return OrderDecider.key(intent().order());
        }

        @Override
        default boolean writes() {
            return true;
        }

        @Override
        default @Nullable OrderLink announcement() {
            return intent().announcement();
        }
    }
}
