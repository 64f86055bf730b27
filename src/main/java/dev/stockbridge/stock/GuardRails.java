package dev.stockbridge.stock;

import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.StockSettings;
import java.util.Optional;

/** Limits on how much a comparison may change before a person has to look at it. */
final class GuardRails {

    /** Up to this number of items no limit applies, whatever their share. */
    private static final int FEW = 10;

    private final StockSettings settings;

    GuardRails(StockSettings settings) {
        this.settings = settings;
    }

    /** Why the warehouse's list is probably incomplete; empty if it is not. */
    Optional<String> incomplete(Statistics statistics) {
        return isOver(settings.maxZeroed(), statistics.missing(), statistics.linked())
                ? Optional.of("Guard rail: " + missing(statistics) + ". Is it the right warehouse and goods owner?")
                : Optional.empty();
    }

    /** Why a person has to look at the changes first; empty if nobody has to. */
    Optional<String> excessive(Statistics statistics) {
        if (isOver(settings.maxZeroed(), statistics.zeroed(), statistics.stocked())) {
            return Optional.of("Guard rail stock.max-zeroed: " + zeroed(statistics) + ".");
        }
        return isOver(settings.maxChanged(), statistics.changed(), statistics.compared())
                ? Optional.of("Guard rail stock.max-changed: " + changed(statistics) + ".")
                : Optional.empty();
    }

    /** All counts with their limits, for the report. */
    String inWords(Statistics statistics) {
        return "Guard rails: " + zeroed(statistics) + "; " + changed(statistics) + "; " + missing(statistics) + ".";
    }

    private static boolean isOver(Percent most, long part, long whole) {
        return part > FEW && most.isExceededBy(part, whole);
    }

    private String zeroed(Statistics statistics) {
        return statistics.zeroed() + " of " + statistics.stocked() + " items that have stock would have none"
                + allowed(settings.maxZeroed());
    }

    private String changed(Statistics statistics) {
        return statistics.changed() + " of " + statistics.compared() + " items would change"
                + allowed(settings.maxChanged());
    }

    private String missing(Statistics statistics) {
        return statistics.missing() + " of " + statistics.linked()
                + " articles that we know are not in the warehouse's list" + allowed(settings.maxZeroed());
    }

    private static String allowed(Percent most) {
        return " (allowed: " + most + ", or " + FEW + ")";
    }

    /**
     * Counts of how much a comparison would change.
     *
     * @param compared items whose quantities could be compared
     * @param stocked compared items that have stock in the shop
     * @param zeroed stocked items that would have nothing left to sell
     * @param changed items that differ
     * @param linked units whose articles Stockbridge has created or found
     * @param missing linked units whose article the warehouse does not list
     */
    record Statistics(long compared, long stocked, long zeroed, long changed, long linked, long missing) {}
}
