package dev.stockbridge.report;

import java.util.function.Consumer;

/** The items of a run, one after the other and never all in memory. It can be gone through more than once. */
@FunctionalInterface
public interface ItemStream {

    /** Hands each item to {@code reader}, in the order in which they were dealt with. */
    void forEach(Consumer<ReportItem> reader);
}
