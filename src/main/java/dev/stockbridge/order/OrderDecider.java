package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.order.mapping.MappedOrder;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.order.mapping.OrderMapping;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.settings.OrderSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what each order needs, from what the shop says and what was sent before. Calls nobody. */
public final class OrderDecider {

    private final OrderMapping mapping;
    private final OrderSettings settings;
    private final Payments payments;
    private final Fingerprints fingerprints;
    private final Clock clock;
    private final Instant origin;
    private final boolean checkAll;
    private final Set<Long> checked;

    /**
     * @param origin orders that were changed before it and never sent are none of ours
     * @param checkAll whether the warehouse is asked about orders that did not change, too
     * @param checked orders that a person was told about: the warehouse is asked about those
     */
    public OrderDecider(
            OrderMapping mapping,
            OrderSettings settings,
            Fingerprints fingerprints,
            Clock clock,
            Instant origin,
            boolean checkAll,
            Set<Long> checked) {
        this.mapping = mapping;
        this.settings = settings;
        this.payments = new Payments(settings);
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.origin = origin;
        this.checkAll = checkAll;
        this.checked = checked;
    }

    /** Whether the order's articles are needed to decide on it. */
    boolean needsArticles(Order order, @Nullable OrderLink link) {
        return order.isStatus("open")
                && (link == null || !link.isOver())
                && !isOutOfScope(order, link)
                && !isHeld(order, link);
    }

    public OrderIntent decide(
            Order order,
            @Nullable OrderLink link,
            Map<ProductReference, String> articles,
            Map<Long, String> shippingMethods) {
        if (link != null && link.isNewerThan(instant(order))) {
            // An answer that lags behind. Where it does not, every run reads the order until its content is sent.
            return new OrderIntent.Settled(OrderResult.unchanged(order).with(OrderResult.Note.AWAITS_PAYMENT));
        }
        if (passedOver(order, link) != null) {
            return unchanged(order);
        }
        if (link != null && order.isStatus("completed")) {
            return link.wasSeenShipped() && link.stillWanted() == null
                    ? new OrderIntent.Settled(OrderResult.unchanged(order).with(link.in(OrderLink.State.DELIVERED)))
                    : new OrderIntent.Withdraw(order, link, Map.of());
        }
        if (order.isStatus("cancelled")) {
            return new OrderIntent.Cancel(order, link, mapping.number(order, link));
        }
        return order.isStatus("open")
                ? open(order, link, articles, shippingMethods)
                : attention(order, Reason.UNREADABLE, "its status is none that is known");
    }

    /** Why the order is none of a run's business, whatever else it says; null when it is. */
    @Nullable
    public String passedOver(Order order, @Nullable OrderLink link) {
        if (link != null && link.isNewerThan(instant(order))) {
            return "a newer version of it was sent already";
        }
        if (order.isStatus("completed")) {
            return link == null
                    ? "the shop has delivered it, and it was never sent"
                    : link.isOver() ? "it is over on both sides" : null;
        }
        if (order.isStatus("cancelled")) {
            return !isWanted("cancelled")
                    ? "orders.statuses does not name cancelled orders"
                    : link != null && link.state() == OrderLink.State.CANCELLED
                            ? "it is cancelled on both sides"
                            : null;
        }
        if (!order.isStatus("open")) {
            return null;
        }
        return !isWanted("open")
                ? "orders.statuses does not name open orders"
                : isOutOfScope(order, link)
                        ? "it was never sent, and last changed before " + origin + ", where the first run began"
                        : null;
    }

    private OrderIntent open(
            Order order,
            @Nullable OrderLink link,
            Map<ProductReference, String> articles,
            Map<Long, String> shippingMethods) {
        boolean nothingLeft = order.linesToLeave().findAny().isEmpty();
        if (link != null && link.isOver()) {
            return nothingLeft
                    ? unchanged(order)
                    : attention(
                            order,
                            Reason.REOPENED,
                            "it was " + link.state().name().toLowerCase(Locale.ROOT)
                                    + " before; the warehouse is not told");
        }
        if (isHeld(order, link)) {
            return new OrderIntent.Settled(awaitingPayment(order).with(OrderResult.Note.AWAITS_PAYMENT));
        }
        if (nothingLeft) {
            return link == null
                    ? new OrderIntent.Settled(OrderResult.skipped(order, Reason.NOTHING_TO_SHIP, null))
                    : new OrderIntent.Withdraw(order, link, Pieces.delivered(order, articles));
        }
        int deliveries = OrderLines.deliveries(order);
        if (link != null && link.isOpen() && deliveries > Math.max(1, link.shipments())) {
            return attention(
                    order,
                    Reason.ORDER_LOCKED,
                    "it was split into " + deliveries + " shipments after it had been sent");
        }
        var mapped = mapping.map(order, mapping.number(order, link), articles, shippingMethods);
        if (mapped instanceof MappedOrder.Parked parked) {
            return attention(order, parked.reason(), parked.detail());
        }
        return ready(order, link, (MappedOrder.Ready) mapped, articles, shippingMethods);
    }

    private OrderIntent ready(
            Order order,
            @Nullable OrderLink link,
            MappedOrder.Ready mapped,
            Map<ProductReference, String> articles,
            Map<Long, String> shippingMethods) {
        var fingerprint = fingerprints.of(mapped.content());
        if (link != null && link.isOpen() && Arrays.equals(fingerprint, link.fingerprint())) {
            boolean asks =
                    checkAll || checked.contains(order.id()) || link.stillWanted() != null || isOverdue(link.unusual());
            return asks ? new OrderIntent.Check(order, link) : unchanged(order);
        }
        var delivered = Pieces.delivered(order, articles);
        var onlyLeft = link != null
                && link.isOpen()
                && !delivered.isEmpty()
                && mapping.map(order.beforeDelivery(), link.orderNumber(), articles, shippingMethods)
                        instanceof MappedOrder.Ready before
                && Arrays.equals(fingerprints.of(before.content()), link.fingerprint());
        return new OrderIntent.Send(order, link, mapped, fingerprint, onlyLeft, delivered);
    }

    private OrderResult awaitingPayment(Order order) {
        var created = order.createdAt() == null ? null : order.createdAt().toInstant();
        return created != null && created.plus(settings.paymentAlarm()).isBefore(clock.instant())
                ? OrderResult.attention(order, Reason.AWAITING_PAYMENT, "its payment has been open since " + created)
                : OrderResult.skipped(order, Reason.AWAITING_PAYMENT, null);
    }

    /** Whether it has been at an unusual status of the warehouse for so long that the warehouse is asked again. */
    private boolean isOverdue(OrderLink.@Nullable Unusual unusual) {
        return unusual != null && !unusual.since().plus(settings.stuckAlarm()).isAfter(clock.instant());
    }

    private boolean isHeld(Order order, @Nullable OrderLink link) {
        return link == null && payments.areAwaited(order);
    }

    private boolean isOutOfScope(Order order, @Nullable OrderLink link) {
        var changed = instant(order);
        return link == null && changed != null && changed.isBefore(origin);
    }

    private boolean isWanted(String status) {
        return settings.statuses().stream().anyMatch(status::equalsIgnoreCase);
    }

    private static OrderIntent unchanged(Order order) {
        return new OrderIntent.Settled(OrderResult.unchanged(order));
    }

    private static OrderIntent attention(Order order, Reason reason, String detail) {
        return new OrderIntent.Settled(OrderResult.attention(order, reason, detail));
    }

    public static String key(Order order) {
        return Long.toString(order.id());
    }

    public static @Nullable Instant instant(Order order) {
        return order.updatedAt() == null ? null : order.updatedAt().toInstant();
    }
}
