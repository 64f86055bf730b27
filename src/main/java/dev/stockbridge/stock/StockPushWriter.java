package dev.stockbridge.stock;

import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import java.util.ArrayList;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Pushes a chunk of quantities while no delivery is booked in the shop, and stores every outcome. */
final class StockPushWriter implements ItemWriter<ComparisonRow> {

    private final RunSession session;
    private final StockPusher desk;
    private final Outcomes outcomes;
    private final NewTransaction newTransaction;

    StockPushWriter(RunSession session, StockPusher desk, Outcomes outcomes, NewTransaction newTransaction) {
        this.session = session;
        this.desk = desk;
        this.outcomes = outcomes;
        this.newTransaction = newTransaction;
    }

    @Override
    public void write(Chunk<? extends ComparisonRow> chunk) {
        var done = new ArrayList<ItemOutcome>();
        try {
            session.writingToShop(() -> chunk.forEach(row -> done.add(desk.push(row))));
        } catch (RuntimeException broken) {
            // The next start compares anew and finds these as they should be; who pushed them is known here alone.
            var pushed = done.stream()
                    .filter(outcome -> outcome.action() == Action.PUSHED)
                    .toList();
            newTransaction.run(() -> outcomes.store(session, pushed));
            throw broken;
        }
        outcomes.store(session, done);
    }
}
