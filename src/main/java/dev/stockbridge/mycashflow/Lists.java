package dev.stockbridge.mycashflow;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the shop's lists: null is an empty list, and null elements are left out. */
final class Lists {

    private Lists() {}

    static <T> List<T> of(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
