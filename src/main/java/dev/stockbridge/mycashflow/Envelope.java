package dev.stockbridge.mycashflow;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.http.body.Limits;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads the shop's answers: {@code data} with {@code meta} for a list, {@code data} alone for a single record. */
final class Envelope {

    private final ObjectReader reader;

    Envelope(ZoneId zone) {
        this.reader = Json.MAPPER.reader().withAttribute(ShopTime.ZONE, zone);
    }

    <T> Page<T> page(Answer answer, Class<T> type) throws MalformedAnswer {
        JsonNode envelope = answer.json();
        JsonNode data = envelope.path("data");
        JsonNode meta = envelope.path("meta");
        if (!data.isArray()) {
            throw new MalformedAnswer("an answer without a data list");
        }
        List<Element<T>> elements = new ArrayList<>();
        for (JsonNode element : data) {
            elements.add(element(element, type));
        }
        return new Page<>(
                elements,
                (int) count(meta, "page"),
                pageSize(meta),
                (int) count(meta, "page_count"),
                count(meta, "item_count"),
                answer.date());
    }

    <T> Element<T> single(Answer answer, Class<T> type) throws MalformedAnswer {
        JsonNode data = answer.json().path("data");
        if (!data.isObject()) {
            throw new MalformedAnswer("an answer without a data object");
        }
        return element(data, type);
    }

    <T> Element<T> element(JsonNode node, Class<T> type) {
        if (!node.isObject()) {
            return new Element.Unreadable<>(null, "not an object");
        }
        try {
            return new Element.Read<>(reader.treeToValue(node, type));
        } catch (JacksonException e) {
            return new Element.Unreadable<>(id(node), "member " + member(e) + " does not fit");
        }
    }

    /**
     * The path to the member, such as {@code variations[0].price}. The parser's message is not used, since it quotes
     * values.
     */
    private static String member(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static int pageSize(JsonNode meta) throws MalformedAnswer {
        long size = count(meta, "page_size");
        if (size > Limits.PAGE_SIZE) {
            throw new MalformedAnswer("a page size of more than " + Limits.PAGE_SIZE);
        }
        return (int) size;
    }

    private static @Nullable Long id(JsonNode node) {
        Long id = number(node.path("id"));
        return id == null || id == 0 ? null : id;
    }

    private static long count(JsonNode meta, String name) throws MalformedAnswer {
        Long count = number(meta.path(name));
        if (count == null || count < 0 || count > Integer.MAX_VALUE) {
            throw new MalformedAnswer("an answer without meta." + name);
        }
        return count;
    }

    private static @Nullable Long number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        }
        String text = node.isString() ? node.asString().strip() : "";
        return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
