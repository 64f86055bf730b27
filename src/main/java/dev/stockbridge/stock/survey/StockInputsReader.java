package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the units of the survey by reference, with all that is known of them. */
public final class StockInputsReader implements ItemReader<StockInputs> {

    private static final int AT_ONCE = 500;

    private final Run run;
    private final StockSurvey survey;
    private final NewTransaction newTransaction;
    private final Deque<StockInputs> buffer = new ArrayDeque<>();
    private ProductReference last = new ProductReference(-1, 0);

    public StockInputsReader(Run run, StockSurvey survey, NewTransaction newTransaction) {
        this.run = run;
        this.survey = survey;
        this.newTransaction = newTransaction;
    }

    @Override
    public @Nullable StockInputs read() {
        if (buffer.isEmpty()) {
            buffer.addAll(newTransaction.call(() -> survey.figures(run, last, AT_ONCE)));
        }
        var next = buffer.poll();
        if (next != null) {
            last = next.shop().reference();
        }
        return next;
    }
}
