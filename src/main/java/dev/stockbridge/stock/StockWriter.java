package dev.stockbridge.stock;

import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import java.util.ArrayList;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Carries out a chunk's decisions and stores the outcomes with the checkpoint. Quantities are pushed under the shop's lock,
 * so that delivery-sync books no delivery meanwhile.
 */
final class StockWriter implements ItemWriter<StockDecision> {

    private final RunSession session;
    private final StockPusher pusher;
    private final Outcomes outcomes;
    private final NewTransaction newTransaction;

    StockWriter(RunSession session, StockPusher pusher, Outcomes outcomes, NewTransaction newTransaction) {
        this.session = session;
        this.pusher = pusher;
        this.outcomes = outcomes;
        this.newTransaction = newTransaction;
    }

    @Override
    public void write(Chunk<? extends StockDecision> chunk) {
        var done = new ArrayList<ItemOutcome>();
        Runnable work = () -> chunk.forEach(decision -> done.add(outcome(decision)));
        try {
            if (chunk.getItems().stream().anyMatch(StockDecision::writes)) {
                session.writingToShop(work);
            } else {
                work.run();
            }
        } catch (RuntimeException failure) {
            // The next start compares again and finds these unchanged. That this run pushed them is known only here.
            var pushed = done.stream()
                    .filter(outcome -> outcome.action() == Action.PUSHED)
                    .toList();
            newTransaction.run(() -> outcomes.store(session, pushed));
            throw failure;
        }
        outcomes.store(session, done);
    }

    private ItemOutcome outcome(StockDecision decision) {
        return decision instanceof StockDecision.Push push
                ? pusher.push(push.row())
                : ((StockDecision.Report) decision).outcome();
    }
}
