package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.OneLine;
import dev.stockbridge.report.fleet.FleetRow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One job of one store on the page of a launch.
 *
 * @param link the page of its run, or null where that is not in the folder of reports
 */
record FleetLine(FleetRow row, @Nullable String link) {

    private static final int LONGEST_CAUSE = 200;
    private static final Duration NOT_WORTH_A_MARK = Duration.ofSeconds(5);

    CodeWord state() {
        return CodeWord.of(row);
    }

    /** The code with its word; rows are filtered by it. */
    String code() {
        return state().sign() + " " + (row.code() == null ? "" : row.code() + " ") + state().word();
    }

    String group() {
        return row.group() == null ? "" : row.group();
    }

    /** A count; empty where nothing ran. */
    String number(long count) {
        return row.execution() == null ? "" : Format.number(count);
    }

    String took() {
        return text(row.took());
    }

    String usual() {
        return text(row.usual());
    }

    /** Whether it took more than twice as long as usual, and a few seconds longer at least. */
    boolean slow() {
        Duration took = row.took();
        Duration usual = row.usual();
        return took != null
                && usual != null
                && took.compareTo(usual.multipliedBy(2)) > 0
                && took.minus(usual).compareTo(NOT_WORTH_A_MARK) > 0;
    }

    /** For sorting by time. */
    static @Nullable String millis(@Nullable Duration duration) {
        return duration == null ? null : String.valueOf(duration.toMillis());
    }

    /** Why it did not complete. The page of the run has all of a long cause. */
    String cause() {
        String cause = row.remark() == null ? "" : OneLine.of(row.remark());
        return cause.length() <= LONGEST_CAUSE
                ? cause
                : cause.substring(0, cause.offsetByCodePoints(0, cause.codePointCount(0, LONGEST_CAUSE))) + "…";
    }

    /** How many bytes it takes on the page at most. */
    int size() {
        return 190
                + bytes(link == null ? "" : link)
                + bytes(row.store())
                + bytes(row.job())
                + bytes(group())
                + bytes(cause());
    }

    private static int bytes(String text) {
        return text.chars()
                .map(sign -> sign > 127 ? 3 : Character.isLetterOrDigit(sign) || "-/. ".indexOf(sign) >= 0 ? 1 : 5)
                .sum();
    }

    private static String text(@Nullable Duration duration) {
        return duration == null ? "" : Format.duration(duration);
    }
}
