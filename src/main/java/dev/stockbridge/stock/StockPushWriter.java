package dev.stockbridge.stock;

import dev.stockbridge.run.Action;
import dev.stockbridge.run.ItemOutcome;
import dev.stockbridge.run.Outcomes;
import dev.stockbridge.run.RunSession;
import java.util.ArrayList;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionOperations;

/** Pushes a chunk of quantities while no delivery is booked in the shop, and stores every outcome. */
final class StockPushWriter implements ItemWriter<Row> {

    private final RunSession session;
    private final StockDesk desk;
    private final Outcomes outcomes;
    private final TransactionOperations apart;

    StockPushWriter(RunSession session, StockDesk desk, Outcomes outcomes, TransactionOperations apart) {
        this.session = session;
        this.desk = desk;
        this.outcomes = outcomes;
        this.apart = apart;
    }

    @Override
    public void write(Chunk<? extends Row> chunk) {
        var done = new ArrayList<ItemOutcome>();
        try {
            session.writingToShop(() -> chunk.forEach(row -> done.add(desk.push(row))));
        } catch (RuntimeException broken) {
            // The next start compares anew and finds these as they should be; who pushed them is known here alone.
            var pushed = done.stream()
                    .filter(outcome -> outcome.action() == Action.PUSHED)
                    .toList();
            apart.executeWithoutResult(status -> outcomes.store(session, pushed));
            throw broken;
        }
        outcomes.store(session, done);
    }
}
