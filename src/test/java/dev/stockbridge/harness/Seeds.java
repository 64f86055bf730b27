package dev.stockbridge.harness;

import java.util.stream.LongStream;

/**
 * The seeds of a random test: a few in every build, all of them with {@code -Pthorough}. {@code -Dseed=} runs one seed
 * alone, and {@code -Dhistories=} sets how many there are.
 */
public final class Seeds {

    private static final boolean THOROUGH = Boolean.getBoolean("stockbridge.thorough");

    private Seeds() {}

    /** Whether the build runs everything that it has. */
    public static boolean areAll() {
        return THOROUGH;
    }

    /** The seeds from 1 on. */
    public static LongStream of(int usual, int thorough) {
        return part(0, usual, thorough);
    }

    /**
     * The seeds of one of several classes that share a range.
     *
     * @param part the class's place among them, from 0 on
     * @param usual how many each class has in every build
     * @param thorough how many each class has with {@code -Pthorough}
     */
    public static LongStream part(int part, int usual, int thorough) {
        var one = Long.getLong("seed");
        int each = Integer.getInteger("histories", THOROUGH ? thorough : usual);
        return one == null ? LongStream.rangeClosed(part * (long) each + 1, (part + 1L) * each) : LongStream.of(one);
    }
}
