package dev.stockbridge.inspect;

import java.util.function.Consumer;

/**
 * Holds the items of one kind on both sides against each other, page by page. It reads alone: no write call, no cursor
 * and no link moves. A reading that contradicts itself ends it, as it ends a run.
 */
public interface Auditor {

    /** What it audits, in the plural. */
    String kind();

    /** Tells of each disagreement as soon as it is seen, and answers how many items were compared. */
    long audit(Inspection inspection, Consumer<Disagreement> found);
}
