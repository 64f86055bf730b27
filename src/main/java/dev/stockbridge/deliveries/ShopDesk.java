package dev.stockbridge.deliveries;

import dev.stockbridge.http.FailuresInARow;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Completion;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.QuickProcess;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.run.Action;
import dev.stockbridge.run.ItemOutcome;
import dev.stockbridge.run.Patience;
import dev.stockbridge.settings.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Completes orders in the shop, each once. The order is read before every call and after every answer that is none, and
 * a call whose answer got lost is not made again while it may still be at work.
 */
final class ShopDesk {

    /** Payment providers and carriers are asked on the way, and the shop may wait for them longer than we do. */
    static final Duration STILL_AT_WORK = Duration.ofMinutes(10);

    private final Shop shop;
    private final Patience patience;
    private final Deliveries settings;
    private final boolean plan;
    private final Clock clock;
    private final FailuresInARow failures = new FailuresInARow("mycashflow");

    ShopDesk(Shop shop, Patience patience, Deliveries settings, boolean plan, Clock clock) {
        this.shop = shop;
        this.patience = patience;
        this.settings = settings;
        this.plan = plan;
        this.clock = clock;
    }

    /** @param announce writes the ledger's row, in a transaction of its own; called right before the shop is */
    Completed complete(Due.Shipped due, Consumer<Delivery> announce) {
        var standing = StandingInShop.read(shop, due.orderId());
        if (!(standing instanceof StandingInShop.Open open)) {
            return settled(due, standing);
        }
        var missing = due.isWhole() ? Remainder.of(open.order(), due.state()) : Shipping.missing(due.state());
        if (missing != null) {
            return completePart(due, open.order(), missing);
        }
        var attempted = due.delivery() == null ? null : due.delivery().attemptedAt();
        if (attempted != null && attempted.plus(STILL_AT_WORK).isAfter(clock.instant())) {
            return parked(
                    due,
                    "quick-process-refused",
                    "its call of " + attempted + " was not answered and the order is still open; it is not called again"
                            + " before " + attempted.plus(STILL_AT_WORK),
                    attempted);
        }
        if (plan) {
            return done(due, null);
        }
        return call(due, open.order(), announce);
    }

    private Completed call(Due.Shipped due, Order order, Consumer<Delivery> announce) {
        var attempt = due.in(Delivery.State.ATTEMPTED, clock.instant());
        announce.accept(attempt);
        var request = new QuickProcess(
                due.trackingCode(),
                settings.sendEmails(),
                settings.allowOpenCashOnDeliveryPayments(),
                settings.ignorePaymentActivationErrors());
        Completion completion;
        try {
            completion = shop.quickProcess(due.orderId(), request, order.personalValues());
        } catch (SystemFault fault) {
            return unanswered(due, fault, announce);
        }
        if (completion instanceof Completion.Refused refused) {
            return refused(due, refused, attempt);
        }
        failures.end();
        return done(due, null);
    }

    /** Nobody knows whether it was completed, so the order itself is asked, for a while. */
    private Completed unanswered(Due.Shipped due, SystemFault fault, Consumer<Delivery> announce) {
        if (!fault.mayHaveArrived()) {
            announce.accept(due.in(Delivery.State.WAITING, null));
        } else if (patience.until(() -> isComplete(due))) {
            return settled(due, StandingInShop.read(shop, due.orderId()));
        }
        throw fault;
    }

    private Completed refused(Due.Shipped due, Completion.Refused refused, Delivery attempt) {
        // It may have been complete before, or have become so in spite of the answer.
        var standing = StandingInShop.read(shop, due.orderId());
        if (!(standing instanceof StandingInShop.Open)) {
            return settled(due, standing);
        }
        boolean failed = refused.status() == 500;
        if (failed || refused.status() == 404) {
            // A shop that knows none of the orders it is asked to complete is no shop, either.
            failures.add(due.key(), refused.status());
        } else {
            failures.end();
        }
        return parked(due, "quick-process-refused", said(refused), failed ? attempt.attemptedAt() : null);
    }

    /** Completes the shipment that is just what was picked, where the shop has one and only one. */
    private Completed completePart(Due.Shipped due, Order order, String missing) {
        if (settings.partial() != Deliveries.Partial.COMPLETE_SHIPMENT) {
            return parked(due, "partial-delivery", missing, null);
        }
        var shipments = Shipments.holding(order, Shipping.picked(due.state()));
        if (shipments.size() != 1) {
            return parked(
                    due,
                    "partial-delivery",
                    missing + ", and the shop has no shipment that is just what was picked",
                    null);
        }
        var shipment = shipments.get(0);
        if (!Shipments.isOpen(shipment)) {
            return new Completed(ItemOutcome.unchanged(due.key(), due.label()), due.in(Delivery.State.WAITING, null));
        }
        var completion = plan
                ? new Completion.Accepted()
                : shop.completeShipment(due.orderId(), shipment.id(), order.personalValues());
        return completion instanceof Completion.Refused refused
                ? parked(due, "quick-process-refused", said(refused), null)
                : new Completed(
                        ItemOutcome.done(
                                due.key(),
                                due.label(),
                                Action.DELIVERED,
                                "its shipment " + shipment.id() + "; " + missing),
                        due.in(Delivery.State.WAITING, null));
    }

    private boolean isComplete(Due.Shipped due) {
        return StandingInShop.read(shop, due.orderId()) instanceof StandingInShop.Complete;
    }

    /** An order that is not open any more, or of which nothing can be said. */
    private static Completed settled(Due.Shipped due, StandingInShop standing) {
        if (standing instanceof StandingInShop.Complete complete) {
            return done(due, difference(due.trackingCode(), complete));
        }
        var parked = (StandingInShop.Parked) standing;
        return parked(due, parked.reason(), parked.detail(), null);
    }

    private static @Nullable String difference(@Nullable String code, StandingInShop.Complete complete) {
        var codes = Shipments.trackingCodes(complete.order());
        if (code == null || codes.contains(code)) {
            return null;
        }
        return codes.isEmpty()
                ? "it is complete in the shop, without our tracking code"
                : "it is complete in the shop, with another tracking code";
    }

    private static Completed done(Due.Shipped due, @Nullable String remark) {
        var detail = remark == null && due.trackingCode() == null ? "without a tracking code" : remark;
        return new Completed(
                ItemOutcome.done(due.key(), due.label(), Action.DELIVERED, detail), due.in(Delivery.State.DONE, null));
    }

    private static Completed parked(Due.Shipped due, String reason, String detail, @Nullable Instant attemptedAt) {
        var state = attemptedAt == null ? Delivery.State.WAITING : Delivery.State.ATTEMPTED;
        return new Completed(ItemOutcome.attention(due.key(), due.label(), reason, detail), due.in(state, attemptedAt));
    }

    private static String said(Completion.Refused refused) {
        return "answered " + refused.status() + (refused.detail().isEmpty() ? "" : ": " + refused.detail());
    }
}
