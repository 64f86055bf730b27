package dev.stockbridge.report.fleet;

import org.jspecify.annotations.Nullable;

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
        return of(row.code(), row.leftOut());
    }

    /**
     * What one job of a store makes of the store.
     *
     * @param code the exit code of its run, or null
     * @param leftOut whether it was left out because the store's job before it did not complete
     */
    public static StoreResult of(@Nullable Integer code, boolean leftOut) {
        if (code == null) {
            // A job is left out after one that says more.
            return leftOut ? COMPLETE : AGAIN;
        }
        return switch (code) {
            case 0 -> COMPLETE;
            case 10 -> ATTENTION;
            case 2, 30, 50 -> PERSON;
            default -> AGAIN;
        };
    }

    /** The worse of both. */
    public StoreResult and(StoreResult other) {
        return compareTo(other) < 0 ? other : this;
    }
}
