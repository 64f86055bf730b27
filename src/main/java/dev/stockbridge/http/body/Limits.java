package dev.stockbridge.http.body;

import java.math.BigDecimal;

/**
 * How large the parts of an answer may be, for all that shop and warehouse send. What is larger is not read: no real shop
 * or warehouse sends it, and a number such as 1e50000000 takes hours to write out.
 */
public final class Limits {

    /** Bytes of an answer. */
    public static final int BODY = 64 * 1024 * 1024;

    /** Characters of one text. */
    public static final int TEXT = 5_000_000;

    /** Objects and lists inside each other. */
    public static final int NESTING = 100;

    /** Characters of a number. */
    public static final int NUMBER = 200;

    /** Digits of a number before its decimal point; a figure that is merely implausible is still read. */
    public static final int WHOLE_DIGITS = 40;

    /** Digits of a number behind its decimal point. */
    public static final int FRACTION_DIGITS = 40;

    /** Digits of an id: what a {@code long} can hold, whatever they are. */
    public static final int ID_DIGITS = 18;

    /** Records on a page. */
    public static final int PAGE_SIZE = 10_000;

    /** Pages of a list that nobody expects to be long, such as that of the shipping methods. */
    public static final int PAGES_OF_A_SHORT_LIST = 100;

    /** The same page in a row, where each should be another. */
    public static final int REPEATED_PAGES = 10;

    private Limits() {}

    /** Whether a number is within the limits, so that it can be written out and calculated with. */
    public static boolean allow(BigDecimal number) {
        return number.scale() <= FRACTION_DIGITS && (long) number.precision() - number.scale() <= WHOLE_DIGITS;
    }
}
