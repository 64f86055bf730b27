package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.ResponseParser;
import dev.stockbridge.text.CodeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads lists and single models, and selects the requested ones. */
final class Lookup {

    private Lookup() {}

    /** Reads one model into a record. */
    @FunctionalInterface
    interface Binding<T> {
        T bind(JsonNode node) throws MalformedAnswer;
    }

    /** Reads a list, all of whose elements must be valid. */
    static <T> ResponseParser<List<T>> list(Binding<T> binding) {
        return answer -> {
            JsonNode array = answer.repairedJson();
            if (!array.isArray()) {
                throw new MalformedAnswer("an answer that is no list");
            }
            List<T> found = new ArrayList<>();
            for (JsonNode element : array) {
                found.add(binding.bind(element));
            }
            return found;
        };
    }

    /** The sorted values, without null, of the list in {@code member}; null means an empty list (contract: Ongoing quirk 25). */
    static <T> Set<T> wrapped(Answer answer, String member, Function<JsonNode, @Nullable T> value)
            throws MalformedAnswer {
        JsonNode list = answer.repairedJson().path(member);
        if (!list.isArray() && !list.isNull()) {
            throw new MalformedAnswer("an answer without " + member);
        }
        return list.valueStream()
                .flatMap(element -> Stream.ofNullable(value.apply(element)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reads a list that must be in ascending order of ids from {@code from} on. Reading on after the last id of any
     * other list would skip elements.
     */
    static <T> ResponseParser<List<T>> ascending(Binding<T> binding, ToIntFunction<T> id, int from) {
        ResponseParser<List<T>> list = list(binding);
        return answer -> {
            List<T> found = list.read(answer);
            long least = from;
            for (T one : found) {
                if (id.applyAsInt(one) < least) {
                    throw new MalformedAnswer("a list in another order than that of its ids");
                }
                least = id.applyAsInt(one) + 1L;
            }
            return found;
        };
    }

    /** Reads one model, or empty if the id is unknown. */
    static <T> ResponseParser<Optional<T>> one(Binding<T> binding) {
        return (Answer answer) ->
                answer.isSuccess() ? Optional.of(binding.bind(answer.repairedJson())) : Optional.empty();
    }

    /**
     * The elements of {@code found} whose key is one of {@code requested}, as compared by {@link CodeKey}. The
     * warehouse's filter may match more, or be ignored (contract: Ongoing quirk 32).
     */
    static <T> List<T> matching(Collection<T> found, Function<T, String> key, Collection<String> requested) {
        Set<String> wanted = requested.stream().map(CodeKey::of).collect(Collectors.toSet());
        return found.stream()
                .filter(one -> wanted.contains(CodeKey.of(key.apply(one))))
                .toList();
    }
}
