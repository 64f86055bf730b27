package dev.stockbridge.histories;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random choices among several values. */
public final class Choices {

    private Choices() {}

    @SafeVarargs
    public static <T> T pick(RandomGenerator random, T... some) {
        return some[random.nextInt(some.length)];
    }

    public static <T> T pick(RandomGenerator random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
