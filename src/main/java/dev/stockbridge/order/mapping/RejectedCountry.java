package dev.stockbridge.order.mapping;

import dev.stockbridge.mycashflow.Order;
import java.util.Locale;

/**
 * Names a country that is none. A country is not personal, but what stands in its place may be: a value that could be
 * another part of an address is not named.
 */
final class RejectedCountry {

    private static final int LONGEST = 60;
    private static final int LETTERS_OF_A_CODE = 3;

    private RejectedCountry() {}

    static String inWords(String written, Order order) {
        return (mayBeNamed(written, order) ? "the country \"" + written + "\"" : "the country")
                + " is none that is known; orders.countries can give it a code";
    }

    private static boolean mayBeNamed(String written, Order order) {
        return written.length() <= LONGEST
                && written.matches("[\\p{L}\\p{M}\\p{N} .,'’()&-]+")
                && written.codePoints().filter(Character::isDigit).count() <= 3
                && order.personalValues().stream().noneMatch(value -> repeats(value, written));
    }

    private static boolean repeats(String value, String written) {
        var lower = written.toLowerCase(Locale.ROOT);
        return value.equalsIgnoreCase(written)
                || lower.length() > LETTERS_OF_A_CODE
                        && value.toLowerCase(Locale.ROOT).contains(lower);
    }
}
