package dev.stockbridge.stock;

import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.StockSettings;
import java.util.Optional;

/** Holds what a comparison would change against what is believable, before anything is pushed. */
final class GuardRails {

    /** So few items are believed whatever their share. */
    private static final int FEW = 10;

    private final StockSettings settings;

    GuardRails(StockSettings settings) {
        this.settings = settings;
    }

    /** Why the warehouse's list cannot be all of it; empty when nothing speaks against it. */
    Optional<String> incomplete(ChangeStatistics weight) {
        return isOver(settings.maxZeroed(), weight.missing(), weight.linked())
                ? Optional.of("Guard rail: " + missing(weight) + ". Is it the right warehouse and goods owner?")
                : Optional.empty();
    }

    /** Why so much must not change unseen; empty when it may. */
    Optional<String> excessive(ChangeStatistics weight) {
        if (isOver(settings.maxZeroed(), weight.zeroed(), weight.stocked())) {
            return Optional.of("Guard rail stock.max-zeroed: " + zeroed(weight) + ".");
        }
        return isOver(settings.maxChanged(), weight.changed(), weight.compared())
                ? Optional.of("Guard rail stock.max-changed: " + changed(weight) + ".")
                : Optional.empty();
    }

    /** All figures, for the report. */
    String inWords(ChangeStatistics weight) {
        return "Guard rails: " + zeroed(weight) + "; " + changed(weight) + "; " + missing(weight) + ".";
    }

    private static boolean isOver(Percent most, long part, long whole) {
        return part > FEW && most.isExceededBy(part, whole);
    }

    private String zeroed(ChangeStatistics weight) {
        return weight.zeroed() + " of " + weight.stocked() + " items that have stock would have none"
                + allowed(settings.maxZeroed());
    }

    private String changed(ChangeStatistics weight) {
        return weight.changed() + " of " + weight.compared() + " items would change" + allowed(settings.maxChanged());
    }

    private String missing(ChangeStatistics weight) {
        return weight.missing() + " of " + weight.linked() + " articles that we know are not in the warehouse's list"
                + allowed(settings.maxZeroed());
    }

    private static String allowed(Percent most) {
        return " (allowed: " + most + ", or " + FEW + ")";
    }
}
