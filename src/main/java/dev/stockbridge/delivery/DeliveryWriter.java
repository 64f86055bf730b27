package dev.stockbridge.delivery;

import dev.stockbridge.http.StopRequested;
import dev.stockbridge.link.Delivery;
import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Carries out a chunk's decisions and stores deliveries and outcomes with the checkpoint. An order is read in the shop and
 * decided again right before it is completed, under the lock on writes to the shop.
 */
final class DeliveryWriter implements ItemWriter<DeliveryDecision> {

    private final RunSession session;
    private final DeliveryDecider decider;
    private final OrderCompleter completer;
    private final DeliveryLedger ledger;
    private final Outcomes outcomes;
    private final Runs runs;
    private final NewTransaction newTransaction;

    DeliveryWriter(
            RunSession session,
            DeliveryDecider decider,
            OrderCompleter completer,
            DeliveryLedger ledger,
            Outcomes outcomes,
            Runs runs,
            NewTransaction newTransaction) {
        this.session = session;
        this.decider = decider;
        this.completer = completer;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.runs = runs;
        this.newTransaction = newTransaction;
    }

    @Override
    public void write(Chunk<? extends DeliveryDecision> chunk) {
        var results = new ArrayList<DeliveryResult>();
        // A completed order lowers the shop's stock. A stock push at the same time would raise it again.
        session.writingToShop(() -> chunk.forEach(decision -> {
            if (session.stop().isOverdue()) {
                // The next run finds the orders that were completed up to here.
                throw new StopRequested();
            }
            results.add(result(decision));
        }));
        store(results);
    }

    private DeliveryResult result(DeliveryDecision decision) {
        var current =
                decision instanceof ShippedOrder shipped ? decider.decide(shipped, completer.read(shipped)) : decision;
        return current.writes()
                ? completer.complete((DeliveryDecision.Write) current, this::announce)
                : ((DeliveryDecision.Settled) current).result();
    }

    /** Must be committed before the shop is called: no two processes may complete the same order. */
    private void announce(Delivery attempt) {
        session.proveLock();
        newTransaction.run(() -> ledger.save(session.run().store(), List.of(attempt)));
    }

    private void store(List<DeliveryResult> results) {
        var run = session.run();
        outcomes.count(session, "read", results.size());
        if (!run.options().plan()) {
            ledger.save(
                    run.store(),
                    results.stream()
                            .map(DeliveryResult::delivery)
                            .filter(Objects::nonNull)
                            .toList());
        }
        outcomes.store(session, results.stream().map(DeliveryResult::outcome).toList());
        results.stream().map(DeliveryResult::note).filter(Objects::nonNull).forEach(note -> runs.note(run, note));
    }
}
