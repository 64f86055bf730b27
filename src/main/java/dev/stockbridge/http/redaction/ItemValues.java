package dev.stockbridge.http.redaction;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item whose refusal is read.
 *
 * @param personal values that are never kept of the refusal, whatever way they are written
 * @param own values that are kept where they are not personal, such as the item's number
 */
public record ItemValues(List<String> personal, List<String> own) {

    /** Of an item with nothing personal, and nothing that is kept. */
    public static final ItemValues NONE = new ItemValues(List.of(), List.of());

    /** Keeps copies. */
    public ItemValues {
        personal = List.copyOf(personal);
        own = List.copyOf(own);
    }

    /** Of an item with nothing personal; null values are left out. */
    public static ItemValues own(@Nullable Object... values) {
        return new ItemValues(
                List.of(),
                Stream.of(values)
                        .flatMap(Stream::ofNullable)
                        .map(Object::toString)
                        .toList());
    }

    /** The same with these personal values besides. */
    public ItemValues with(Collection<String> values) {
        return new ItemValues(Stream.concat(personal.stream(), values.stream()).toList(), own);
    }
}
