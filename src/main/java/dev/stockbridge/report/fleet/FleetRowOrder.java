package dev.stockbridge.report.fleet;

import java.util.Comparator;
import java.util.List;

/** The order in which an operator reads the rows of a fleet. */
public final class FleetRowOrder {

    /** Codes from the one that needs a person most; what has no code yet comes after them. */
    private static final List<Integer> URGENCY = List.of(50, 2, 30, 1, 20, 40, 143, 10, 0);

    /** What needs a person most comes first; in the same state the stores are in order of their names. */
    public static final Comparator<FleetRow> WORST_FIRST = Comparator.comparingInt(FleetRowOrder::urgency)
            .thenComparing(row -> -row.counts().attention())
            .thenComparing(FleetRow::store);

    private FleetRowOrder() {}

    private static int urgency(FleetRow row) {
        Integer code = row.code();
        int place = code == null ? -1 : URGENCY.indexOf(code);
        return place < 0 ? URGENCY.indexOf(143) : place;
    }
}
