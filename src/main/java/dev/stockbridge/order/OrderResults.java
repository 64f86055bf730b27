package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a chunk of orders: gathered while the warehouse is called, stored in one go afterwards. */
public final class OrderResults {

    public final List<ItemOutcome> outcomes = new ArrayList<>();
    final List<OrderLink> links = new ArrayList<>();
    /** Announced orders whose number belongs to a foreign order; their link is deleted. */
    final List<Long> neverArrived = new ArrayList<>();
    /** Announced orders that do not show in the warehouse, and may still arrive. */
    final List<Long> notArrived = new ArrayList<>();

    final List<Long> held = new ArrayList<>();
    /** Orders that were found at an unusual status of the warehouse, with the status. */
    final Map<Long, Integer> unusual = new LinkedHashMap<>();
    /** Orders that have left such a status. */
    final List<Long> usual = new ArrayList<>();

    void done(Order order, Action action, @Nullable String detail, OrderLink link) {
        outcomes.add(ItemOutcome.done(OrderDecider.key(order), OrderDecider.key(order), action, detail));
        links.add(link);
    }

    void unchanged(Order order) {
        outcomes.add(ItemOutcome.unchanged(OrderDecider.key(order), OrderDecider.key(order)));
    }

    void skipped(Order order, Reason reason, String detail) {
        outcomes.add(ItemOutcome.skipped(OrderDecider.key(order), OrderDecider.key(order), reason, detail));
    }

    /** Parks an order whose write was refused. */
    void refused(Order order, Reason reason, Outcome.Refused refusal) {
        attention(order, reason, Cancellations.said(refusal));
        outcomes.add(outcomes.remove(outcomes.size() - 1).withFailureStatus(refusal.status()));
    }

    void attention(Order order, Reason reason, String detail) {
        outcomes.add(ItemOutcome.attention(OrderDecider.key(order), OrderDecider.key(order), reason, detail));
    }
}
