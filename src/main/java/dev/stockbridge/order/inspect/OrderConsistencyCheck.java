package dev.stockbridge.order.inspect;

import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.OrderDecider;
import dev.stockbridge.order.OrderIntent;
import dev.stockbridge.order.Pieces;
import dev.stockbridge.order.ShippedOrders;
import dev.stockbridge.order.mapping.MappedOrder;
import dev.stockbridge.order.mapping.OrderMapping;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.settings.StoreSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the two sides agree on an order. What the shop has changed since the last run is not theirs to agree on
 * yet, and an order that a run would rightly leave alone may be on one side only.
 */
final class OrderConsistencyCheck {

    private final StoreSettings store;
    private final OrderMapping mapping;
    private final OrderDecider decider;
    private final @Nullable Instant readUpTo;
    private final ForeignTime time;

    /** @param readUpTo how far the shop's changes were read, or null where none were yet */
    OrderConsistencyCheck(
            StoreSettings store,
            OrderMapping mapping,
            OrderDecider decider,
            @Nullable Instant readUpTo,
            ForeignTime time) {
        this.store = store;
        this.mapping = mapping;
        this.decider = decider;
        this.readUpTo = readUpTo;
        this.time = time;
    }

    OrderIntent foresees(
            Order order, @Nullable OrderLink link, Map<ProductReference, String> articles, Map<Long, String> methods) {
        return decider.decide(order, link, articles, methods);
    }

    Optional<Disagreement> of(
            Order order,
            @Nullable OrderLink link,
            @Nullable OrderState state,
            MappedOrder mapped,
            Map<ProductReference, String> articles,
            OrderIntent intent) {
        if (isStillToBeRead(order)) {
            return Optional.empty();
        }
        if (state != null && link == null && !Long.toString(order.id()).equals(state.goodsOwnerOrderId())) {
            return decider.passedOver(order, null) != null
                    ? Optional.empty()
                    : told(order, "number-taken", "the warehouse has an order of this number that is not this one");
        }
        if (order.isStatus("cancelled")) {
            return cancelled(order, link, state);
        }
        if (order.isStatus("completed")) {
            return completed(order, link, state);
        }
        return order.isStatus("open") ? open(order, link, state, mapped, articles, intent) : Optional.empty();
    }

    private boolean isStillToBeRead(Order order) {
        var changed = OrderDecider.instant(order);
        return readUpTo != null && changed != null && changed.isAfter(readUpTo) && time.isBelievable(changed);
    }

    private Optional<Disagreement> cancelled(Order order, @Nullable OrderLink link, @Nullable OrderState state) {
        if (state == null || state.isCancelled()) {
            return Optional.empty();
        }
        boolean returned = link != null && link.state() == OrderLink.State.DELIVERED && isShipped(state);
        return returned
                ? Optional.empty()
                : told(order, "cancelled-in-shop", "the warehouse has it at status " + state.status());
    }

    private Optional<Disagreement> completed(Order order, @Nullable OrderLink link, @Nullable OrderState state) {
        boolean isOver = link != null && link.isOver();
        if (state == null || isShipped(state) || isOver && state.isCancelled()) {
            return Optional.empty();
        }
        return state.isCancelled()
                ? told(order, Reason.CANCELLED_IN_WAREHOUSE.code(), "the shop has delivered it")
                : told(order, "delivered-in-shop", "the warehouse has it at status " + state.status());
    }

    private Optional<Disagreement> open(
            Order order,
            @Nullable OrderLink link,
            @Nullable OrderState state,
            MappedOrder mapped,
            Map<ProductReference, String> articles,
            OrderIntent intent) {
        if (state == null) {
            return absent(order, link, intent);
        }
        if (state.isCancelled()) {
            return told(order, Reason.CANCELLED_IN_WAREHOUSE.code(), "the shop has it open");
        }
        if (isShipped(state)) {
            return told(
                    order,
                    "shipped-and-open",
                    "the warehouse shipped it" + (state.shippedTime() == null ? "" : " at " + state.shippedTime()));
        }
        var handedOver = handedOver(order, state, articles);
        if (handedOver.signum() > 0) {
            return told(
                    order,
                    "delivered-in-shop",
                    "the warehouse still has " + handedOver.toPlainString() + " pieces at status " + state.status());
        }
        var differing = differing(order, mapped, state);
        return differing.isEmpty() ? Optional.empty() : told(order, "differs", String.join(", ", differing));
    }

    /** How many pieces the shop calls delivered and the warehouse has on the order beyond what is left to ship. */
    private static BigDecimal handedOver(Order order, OrderState state, Map<ProductReference, String> articles) {
        var excess = Pieces.excess(Pieces.ordered(state), Pieces.remaining(order, articles));
        return Pieces.delivered(order, articles).entrySet().stream()
                .map(pieces -> pieces.getValue().min(excess.getOrDefault(pieces.getKey(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** It belongs there if it was sent, or if a run would send it. */
    private Optional<Disagreement> absent(Order order, @Nullable OrderLink link, OrderIntent intent) {
        if (link != null) {
            boolean arrived = link.state() != OrderLink.State.SENDING;
            return told(
                    order,
                    "absent-in-warehouse",
                    arrived ? "it was sent" : "a run has tried to send it, in vain so far");
        }
        if (intent instanceof OrderIntent.Settled settled) {
            var outcome = settled.result().outcome();
            // An article that is not there yet is published with its order.
            var cause = outcome.reason() == Reason.UNKNOWN_ARTICLE ? "" : ": " + outcome.reasonCode();
            return outcome.action() == Action.ATTENTION
                    ? told(order, "absent-in-warehouse", "it was never sent" + cause)
                    : Optional.empty();
        }
        return intent instanceof OrderIntent.Send
                ? told(order, "absent-in-warehouse", "it was never sent")
                : Optional.empty();
    }

    /** Lines are compared by article: a warehouse may keep one line for each. */
    private List<String> differing(Order order, MappedOrder mapped, OrderState state) {
        if (!(mapped instanceof MappedOrder.Ready sent)) {
            return List.of();
        }
        var ready = sent.keepingContactsOf(state);
        if (state.holds(ready.document())) {
            return List.of();
        }
        var differing = new ArrayList<>(new OrderFields(mapping, order, Map.of())
                .withoutLines(ready, state)
                .filter(Field::differs)
                .map(Field::name)
                .toList());
        var wanted = Pieces.wanted(ready.document());
        if (!wanted.equals(Pieces.numberedByShop(state))) {
            differing.add("quantities");
        }
        return differing;
    }

    private boolean isShipped(OrderState state) {
        return new ShippedOrders(store.deliveries().shippedStatuses()).isShipped(state);
    }

    private static Optional<Disagreement> told(Order order, String what, String detail) {
        return Optional.of(new Disagreement("order", OrderDecider.key(order), OrderDecider.key(order), what, detail));
    }
}
