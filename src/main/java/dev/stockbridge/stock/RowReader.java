package dev.stockbridge.stock;

import dev.stockbridge.run.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.transaction.support.TransactionOperations;

/** Reads the items of the comparison in the order in which they were put down: those to be pushed, or all others. */
final class RowReader implements ItemReader<Row> {

    private static final int AT_ONCE = 500;

    private final Run run;
    private final StockVerdicts verdicts;
    private final boolean push;
    private final TransactionOperations apart;
    private final Deque<Row> buffer = new ArrayDeque<>();
    private long last;

    RowReader(Run run, StockVerdicts verdicts, boolean push, TransactionOperations apart) {
        this.run = run;
        this.verdicts = verdicts;
        this.push = push;
        this.apart = apart;
    }

    @Override
    public @Nullable Row read() {
        if (buffer.isEmpty()) {
            buffer.addAll(Objects.requireNonNull(apart.execute(status -> verdicts.rows(run, push, last, AT_ONCE))));
        }
        var next = buffer.poll();
        if (next != null) {
            last = next.seq();
        }
        return next;
    }
}
