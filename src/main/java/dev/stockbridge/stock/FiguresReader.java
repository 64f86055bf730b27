package dev.stockbridge.stock;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.run.NewTransaction;
import dev.stockbridge.run.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the units of the survey by reference, with all that is known of them. */
final class FiguresReader implements ItemReader<Figures> {

    private static final int AT_ONCE = 500;

    private final Run run;
    private final StockSurvey survey;
    private final NewTransaction newTransaction;
    private final Deque<Figures> buffer = new ArrayDeque<>();
    private ProductReference last = new ProductReference(-1, 0);

    FiguresReader(Run run, StockSurvey survey, NewTransaction newTransaction) {
        this.run = run;
        this.survey = survey;
        this.newTransaction = newTransaction;
    }

    @Override
    public @Nullable Figures read() {
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
