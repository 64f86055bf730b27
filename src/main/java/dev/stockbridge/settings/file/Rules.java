package dev.stockbridge.settings.file;

import dev.stockbridge.settings.source.Origins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong below one property, so that the operator hears of all of it at once. */
final class Rules {

    private final String prefix;
    private final Origins origins;
    private final List<String> problems;

    Rules(String prefix, Origins origins) {
        this(prefix, origins, new ArrayList<>());
    }

    private Rules(String prefix, Origins origins, List<String> problems) {
        this.prefix = prefix;
        this.origins = origins;
        this.problems = problems;
    }

    /** The same list of problems, for names below {@code key}. */
    Rules below(String key) {
        return new Rules(prefix + "." + key, origins, problems);
    }

    boolean require(boolean holds, String key, String otherwise) {
        if (!holds) {
            problems.add(origins.named(key.isEmpty() ? prefix : prefix + "." + key) + ": " + otherwise + ".");
        }
        return holds;
    }

    boolean present(@Nullable String value, String key) {
        return require(value != null && !value.isBlank(), key, "a value is missing");
    }

    void positive(@Nullable Duration value, String key) {
        require(value != null && !value.isNegative() && !value.isZero(), key, "write a duration above zero such as 5s");
    }

    void notNegative(@Nullable Duration value, String key) {
        require(value != null && !value.isNegative(), key, "a duration cannot be negative");
    }

    List<String> problems() {
        return problems;
    }
}
