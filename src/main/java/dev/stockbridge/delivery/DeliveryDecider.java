package dev.stockbridge.delivery;

import dev.stockbridge.link.Delivery;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.settings.DeliverySettings;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an order of the warehouse is completed in the shop. The first decision uses the warehouse and the ledger
 * alone; the second one, right before the call, also uses the order in the shop.
 */
final class DeliveryDecider {

    private final DeliverySettings settings;
    private final ForeignTime time;
    private final Set<String> parked;
    private final Map<String, AttentionItem> items;
    private final Predicate<String> sells;

    /**
     * @param parked keys of the orders that are or were attention items, dismissed ones included
     * @param items the open attention items by key
     * @param sells whether the shop sells the article of this number
     */
    DeliveryDecider(
            DeliverySettings settings,
            ForeignTime time,
            Set<String> parked,
            Map<String, AttentionItem> items,
            Predicate<String> sells) {
        this.settings = settings;
        this.time = time;
        this.parked = Set.copyOf(parked);
        this.items = Map.copyOf(items);
        this.sells = sells;
    }

    /**
     * Decides as far as the warehouse and the ledger tell.
     *
     * @param orderId the shop's id of the order, or null when it is not one of ours
     * @param delivery what earlier runs know of its delivery, or null
     */
    DeliveryDecision decide(OrderState state, @Nullable Long orderId, @Nullable Delivery delivery) {
        if (orderId == null) {
            return settled(new DeliveryResult(ItemOutcome.unrelated(state.number(), Reason.NOT_OURS, null), null));
        }
        var key = Long.toString(orderId);
        boolean wasParked = parked.contains(key);
        // A delivery that was started is completed, whatever the order's status has become.
        if (!hasLeft(state) && delivery == null && !wasParked) {
            return settled(new DeliveryResult(ItemOutcome.unchanged(key, state.number()), null));
        }
        var now = time.now();
        // Our own clock may have been wrong when it was first seen.
        var seenAt = delivery == null || delivery.seenAt().isAfter(now) ? now : delivery.seenAt();
        var isLater = !state.isIn(settings.shippedStatuses());
        var shipped = new ShippedOrder(orderId, state, delivery, seenAt, isLater, wasParked, sells);
        if (delivery != null && shipped.isDone() && !wasParked) {
            return settled(DeliveryResult.alreadyDone(shipped, delivery));
        }
        return isWhole(state) && !state.isCancelled() && !shipped.isDone() && waitsForTracking(shipped)
                ? awaitingTracking(shipped)
                : shipped;
    }

    /**
     * Whether the order has left. Between two runs it may go on to a later status; then a shipped time or picked pieces
     * show that it has left (contract: Ongoing quirk 27). A cancelled order has not.
     */
    private boolean hasLeft(OrderState state) {
        var status = state.status();
        if (status == null || state.isIn(settings.shippedStatuses())) {
            return status != null;
        }
        return !state.isCancelled()
                && settings.shippedStatuses().stream().anyMatch(shipped -> status > shipped)
                && (state.shippedTime() != null
                        || state.picked().signum() > 0
                        || state.lines().stream().anyMatch(line -> line.picked().signum() > 0));
    }

    /** Whether all rows with a row number of the shop's form were picked in full. */
    private static boolean isWhole(OrderState state) {
        return DeliveryCoverage.isPicked(
                state.lines().stream().filter(OrderState.Line::isNumberedByShop).toList());
    }

    /**
     * Decides with the order in the shop. It must have been read right before, under the lock on writes to the shop.
     *
     * @return a settled decision or one that writes
     */
    DeliveryDecision decide(ShippedOrder shipped, ShopOrderState inShop) {
        if (shipped.isDone() || !(inShop instanceof ShopOrderState.Open open)) {
            return settled(ClosedOrderResult.of(shipped, inShop));
        }
        if (shipped.state().isCancelled()) {
            return parked(
                    shipped, Reason.CANCELLED_IN_WAREHOUSE, "the warehouse has cancelled it after it had been shipped");
        }
        var order = open.order();
        var missing = shipped.missing(order, order.linesToLeave().toList());
        if (missing != null) {
            // To complete the whole order would charge for goods that were not sent, and would end its attention item.
            return part(shipped, order, missing);
        }
        return waitsForTracking(shipped)
                ? awaitingTracking(shipped)
                : unlessAtWork(new DeliveryDecision.CompleteOrder(shipped, order));
    }

    /** A part is completed only where exactly one shipment of the shop holds just what was picked. */
    private DeliveryDecision part(ShippedOrder shipped, Order order, String missing) {
        if (settings.partial() != DeliverySettings.Partial.COMPLETE_SHIPMENT) {
            return parked(shipped, Reason.PARTIAL_DELIVERY, missing);
        }
        var shipments = Shipments.holding(order, shipped.own(order));
        if (shipments.size() != 1) {
            return parked(
                    shipped,
                    Reason.PARTIAL_DELIVERY,
                    missing + ", and the shop has no shipment that is just what was picked");
        }
        var part = new DeliveryDecision.CompleteShipment(shipped, order, shipments.get(0), missing);
        if ("open".equalsIgnoreCase(part.shipment().status())) {
            return unlessAtWork(part);
        }
        return settled(
                shipped.attemptedAt() == null
                        ? DeliveryResult.unchanged(shipped, shipped.open(null))
                        : DeliveryResult.shipmentDone(part, null));
    }

    /** A call without an answer may take effect late: the shop may wait for payment providers and carriers longer than we do. */
    private DeliveryDecision unlessAtWork(DeliveryDecision.Write write) {
        var attempted = write.shipped().attemptedAt();
        return attempted != null && attempted.plus(settings.unansweredWait()).isAfter(time.now())
                ? settled(atWork(write.shipped(), attempted))
                : write;
    }

    private DeliveryResult atWork(ShippedOrder shipped, Instant attempted) {
        var row = shipped.notCalled(time.now());
        if (shipped.unanswered() >= DeliveryResult.MOST_UNANSWERED) {
            return DeliveryResult.neverAnswered(shipped, row);
        }
        var item = items.get(shipped.key());
        if (item != null && item.reason().equals(Reason.QUICK_PROCESS_REFUSED.code())) {
            return DeliveryResult.refused(shipped, String.valueOf(item.detail()), row, item.failureStatus());
        }
        return DeliveryResult.skipped(
                shipped,
                Reason.AWAITING_ANSWER,
                "its call of " + attempted + " was not answered and the order is still open; it is not called again"
                        + " before " + attempted.plus(settings.unansweredWait()),
                row);
    }

    /** Whether the order waits for its tracking code. One that the shop was asked to complete no longer waits. */
    private boolean waitsForTracking(ShippedOrder order) {
        var shipped = order.state().shippedTime();
        var since = shipped != null && time.isBelievable(shipped) ? shipped : order.seenAt();
        return order.attemptedAt() == null
                && order.trackingCode() == null
                && since.plus(settings.waitForTracking()).isAfter(time.now());
    }

    private static DeliveryDecision awaitingTracking(ShippedOrder shipped) {
        return settled(DeliveryResult.skipped(shipped, Reason.AWAITING_TRACKING, null, shipped.open(null)));
    }

    /** Parked without a call; an earlier call without an answer may still take effect. */
    private static DeliveryDecision parked(ShippedOrder shipped, Reason reason, String detail) {
        return settled(DeliveryResult.attention(shipped, reason, detail, shipped.asBefore()));
    }

    private static DeliveryDecision settled(DeliveryResult result) {
        return new DeliveryDecision.Settled(result);
    }
}
