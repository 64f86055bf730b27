package dev.stockbridge.order;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.Poller;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes and cancels whole orders in the warehouse. In a plan it calls nothing and answers as if all went well. */
public final class WarehouseOrders {

    private final Warehouse warehouse;
    private final boolean plan;
    private final Poller poller;

    /** @param poller how long to wait until a written order shows: reads may lag (contract: Ongoing quirk 11) */
    public WarehouseOrders(Warehouse warehouse, boolean plan, Poller poller) {
        this.warehouse = warehouse;
        this.plan = plan;
        this.poller = poller;
    }

    /** Sends the order; {@code before} is its state in the warehouse, or null when it is new. */
    Written put(OrderDocument document, @Nullable OrderState before) {
        if (plan) {
            return new Written.As(before == null ? 0 : before.id());
        }
        var correction = new OrderLineCorrection(warehouse, poller, document, before);
        // A refusal may quote the state before: the name and address that the shop has changed.
        var outcome = warehouse.putOrder(document, before == null ? List.of() : before.personalValues());
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused, document, before, correction);
        }
        int id = ((Outcome.Accepted) outcome).id();
        return correction.mayBeNeeded() ? correction.apply(id) : new Written.As(id);
    }

    /** The order may have been accepted all the same; only its state in the warehouse tells. */
    private Written refused(
            Outcome.Refused refused,
            OrderDocument document,
            @Nullable OrderState before,
            OrderLineCorrection correction) {
        if (refused.status() / 100 != 2) {
            // An earlier attempt may have arrived whose answer was lost, and the warehouse may lock what has arrived.
            return warehouse.orders(List.of(document.orderNumber())).stream()
                    .filter(state -> state.holds(document))
                    .findFirst()
                    .<Written>map(state -> new Written.As(state.id()))
                    .orElse(new Written.Not(refused));
        }
        // An answer without an id: the order may have been accepted, and still have the lines that were left out.
        return before != null && correction.removesLines() ? correction.apply(before.id()) : new Written.Not(refused);
    }

    /** Cancels the order; the personal values, and those of its state, are removed from the reason of a refusal. */
    Outcome cancel(OrderState state, List<String> personal) {
        var hidden = Stream.concat(personal.stream(), state.personalValues().stream())
                .toList();
        if (plan) {
            return new Outcome.Accepted(state.id());
        }
        try {
            return warehouse.cancelOrder(state.id(), hidden);
        } catch (SystemFault fault) {
            if (!fault.mayBeOfOneItem()) {
                throw fault;
            }
            // The client has read the order after the failure, and it is not cancelled.
            return new Outcome.Refused("", 500);
        }
    }

    /** Whether the warehouse does not have the order any more. */
    boolean isGone(int id) {
        return warehouse.order(id).isEmpty();
    }

    /** What became of a write. */
    sealed interface Written {

        /** The warehouse holds the order as it should be. */
        record As(int id) implements Written {}

        /** The warehouse took the order but made something else of it. */
        record Otherwise(String detail) implements Written {}

        /** The warehouse refused. */
        record Not(Outcome.Refused refusal) implements Written {}
    }
}
