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
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads bare arrays and single models, and holds what was found against what was asked for. */
final class Lookup {

    private Lookup() {}

    /** Makes a record of one model. */
    @FunctionalInterface
    interface Binding<T> {
        T bind(JsonNode node) throws MalformedAnswer;
    }

    /** A list, all of whose elements must bind. */
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

    /** The list under {@code member}; null means none (contract: Ongoing quirk 25). */
    static JsonNode wrapped(Answer answer, String member) throws MalformedAnswer {
        JsonNode list = answer.repairedJson().path(member);
        if (!list.isArray() && !list.isNull()) {
            throw new MalformedAnswer("an answer without " + member);
        }
        return list;
    }

    /** The same in the order of their ids: going on behind the last id would pass over the rest of any other list. */
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

    /** One model, or empty where the id is unknown. */
    static <T> ResponseParser<Optional<T>> one(Binding<T> binding) {
        return (Answer answer) ->
                answer.isSuccess() ? Optional.of(binding.bind(answer.repairedJson())) : Optional.empty();
    }

    /**
     * Those of {@code found} whose key is one of {@code asked}, as {@link CodeKey} compares them: a filter may match
     * more than asked for, or be ignored (contract: Ongoing quirk 32).
     */
    static <T> List<T> near(Collection<T> found, Function<T, String> key, Collection<String> asked) {
        Set<String> wanted = asked.stream().map(CodeKey::of).collect(Collectors.toSet());
        return found.stream()
                .filter(one -> wanted.contains(CodeKey.of(key.apply(one))))
                .toList();
    }
}
