package dev.stockbridge.stock;

import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the items of the comparison in the order in which they were stored: those to be pushed, or all others. */
final class ComparisonRowReader implements ItemReader<ComparisonRow> {

    private static final int AT_ONCE = 500;

    private final Run run;
    private final StockVerdicts verdicts;
    private final boolean push;
    private final NewTransaction newTransaction;
    private final Deque<ComparisonRow> buffer = new ArrayDeque<>();
    private long last;

    ComparisonRowReader(Run run, StockVerdicts verdicts, boolean push, NewTransaction newTransaction) {
        this.run = run;
        this.verdicts = verdicts;
        this.push = push;
        this.newTransaction = newTransaction;
    }

    @Override
    public @Nullable ComparisonRow read() {
        if (buffer.isEmpty()) {
            buffer.addAll(newTransaction.call(() -> verdicts.rows(run, push, last, AT_ONCE)));
        }
        var next = buffer.poll();
        if (next != null) {
            last = next.seq();
        }
        return next;
    }
}
