package dev.stockbridge.mycashflow;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the shop's lists as they come: null as empty, null elements as not there. */
final class Lists {

    private Lists() {}

    static <T> List<T> of(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
