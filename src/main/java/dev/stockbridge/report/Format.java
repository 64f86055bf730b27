package dev.stockbridge.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times, durations and numbers as a person reads them; always in English and in UTC. */
public final class Format {

    private static final DateTimeFormatter TIME = form("d MMM yyyy, HH:mm:ss");
    private static final DateTimeFormatter MINUTE = form("d MMM yyyy, HH:mm");
    private static final DateTimeFormatter CLOCK = form("HH:mm");
    private static final DateTimeFormatter DAY = form("d MMM");
    private static final DateTimeFormatter WEEKDAY = form("EEE");

    private Format() {}

    public static String time(@Nullable Instant instant) {
        return instant == null ? "–" : TIME.format(instant) + " UTC";
    }

    public static String minute(@Nullable Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant) + " UTC";
    }

    public static String clock(@Nullable Instant instant) {
        return instant == null ? "–" : CLOCK.format(instant);
    }

    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    public static String weekday(Instant instant) {
        return WEEKDAY.format(instant);
    }

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Two units at most: {@code 9.8 s}, {@code 4 min 3 s}, {@code 2 h 10 min}, {@code 3 d 4 h}. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", duration.toMillis() / 1000.0);
        }
        if (seconds < 3600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        return seconds < 86_400
                ? two(seconds / 3600, "h", seconds / 60 % 60, "min")
                : two(seconds / 86_400, "d", seconds / 3600 % 24, "h");
    }

    /** {@code 1 order}, {@code 2 orders}. */
    public static String counted(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String two(long big, String bigUnit, long small, String smallUnit) {
        return big + " " + bigUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
