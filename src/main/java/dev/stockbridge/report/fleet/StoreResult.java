package dev.stockbridge.report.fleet;

/** What became of a store in a fleet, the better first: the worst of its jobs. */
public enum StoreResult {
    /** All jobs completed. */
    COMPLETE,
    /** All jobs completed, and items need a person. */
    ATTENTION,
    /** A rerun of the fleet takes the store up. */
    AGAIN,
    /** A person must put something right first. */
    PERSON;

    static StoreResult of(FleetRow row) {
        Integer code = row.code();
        if (code == null) {
            // A job is left out after one that says more.
            return row.leftOut() ? COMPLETE : AGAIN;
        }
        return switch (code) {
            case 0 -> COMPLETE;
            case 10 -> ATTENTION;
            case 2, 30, 50 -> PERSON;
            default -> AGAIN;
        };
    }

    StoreResult and(StoreResult other) {
        return compareTo(other) < 0 ? other : this;
    }
}
