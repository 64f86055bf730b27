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

    /**
     * A number of items, repetitions or places.
     *
     * @param usual how many there are in every build
     * @param thorough how many there are with {@code -Pthorough}
     */
    public static int count(int usual, int thorough) {
        return THOROUGH ? thorough : usual;
    }

    /**
     * The seeds from 1 on.
     *
     * @param usual how many there are in every build
     * @param thorough how many there are with {@code -Pthorough}
     */
    public static LongStream of(int usual, int thorough) {
        var one = Long.getLong("seed");
        int all = Integer.getInteger("histories", count(usual, thorough));
        return one == null ? LongStream.rangeClosed(1, all) : LongStream.of(one);
    }
}
