package dev.stockbridge.delivery;

import dev.stockbridge.http.StopRequested;
import dev.stockbridge.link.Delivery;
import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Completes a chunk of shipped orders in the shop and stores every outcome with the checkpoint. */
final class DeliveryWriter implements ItemWriter<OrderState> {

    private final RunSession session;
    private final DeliveryDecider desk;
    private final OrderCompleter shop;
    private final OrderLinks links;
    private final DeliveryLedger ledger;
    private final Outcomes outcomes;
    private final Runs runs;
    private final NewTransaction newTransaction;

    DeliveryWriter(
            RunSession session,
            DeliveryDecider desk,
            OrderCompleter shop,
            OrderLinks links,
            DeliveryLedger ledger,
            Outcomes outcomes,
            Runs runs,
            NewTransaction newTransaction) {
        this.session = session;
        this.desk = desk;
        this.shop = shop;
        this.links = links;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.runs = runs;
        this.newTransaction = newTransaction;
    }

    @Override
    public void write(Chunk<? extends OrderState> chunk) {
        var store = session.run().store();
        var states = List.<OrderState>copyOf(chunk.getItems());
        var ours = newTransaction.call(() -> links.ours(store, states));
        var known = newTransaction.call(() -> ledger.of(store, ours.values()));
        var completed = new ArrayList<DeliveryResult>();
        var notes = new ArrayList<String>();
        // A delivery lowers the shop's stock; a push of stock in between would raise it again.
        session.writingToShop(() -> chunk.forEach(state -> {
            if (session.stop().presses()) {
                // What was completed is found so by the next run.
                throw new StopRequested();
            }
            completed.add(complete(due(state, ours, known), notes));
        }));
        store(completed, notes);
    }

    private DeliveryDecision due(OrderState state, Map<Integer, Long> ours, Map<Long, Delivery> known) {
        var orderId = ours.get(state.id());
        return desk.due(state, orderId, orderId == null ? null : known.get(orderId));
    }

    private DeliveryResult complete(DeliveryDecision due, List<String> notes) {
        if (due instanceof DeliveryDecision.Shipped shipped) {
            var completed = shop.complete(shipped, this::announce);
            if (shipped.isAtLaterStatus() && completed.outcome().action() == Action.DELIVERED) {
                notes.add("Order " + shipped.label() + " had been shipped and is at "
                        + shipped.state().statusInWords() + " by now; it was completed in the shop.");
            }
            return completed;
        }
        if (due instanceof DeliveryDecision.LateTracking tracking) {
            notes.add(
                    "Order " + tracking.completed().outcome().label()
                            + " was completed without a tracking code, and has one by now; the shop is not told a second time.");
            return tracking.completed();
        }
        return ((DeliveryDecision.Nothing) due).completed();
    }

    private void announce(Delivery attempt) {
        // What follows must never be done by two processes.
        session.proveLock();
        newTransaction.run(() -> ledger.save(session.run().store(), List.of(attempt)));
    }

    private void store(List<DeliveryResult> completed, List<String> notes) {
        var run = session.run();
        outcomes.count(session, "read", completed.size());
        if (!run.options().plan()) {
            ledger.save(
                    run.store(),
                    completed.stream()
                            .map(DeliveryResult::delivery)
                            .filter(Objects::nonNull)
                            .toList());
        }
        outcomes.store(session, completed.stream().map(DeliveryResult::outcome).toList());
        notes.forEach(note -> runs.note(run, note));
    }
}
