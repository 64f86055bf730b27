package dev.stockbridge.http.redaction;

import dev.stockbridge.http.body.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects what a refusal says in JSON: the values of telling members, or all where none is telling. */
final class RefusalText {

    private static final Set<String> TELLING =
            Set.of("message", "error", "errors", "code", "modelstate", "title", "detail", "details", "description");
    private static final Set<String> INTERNAL = Set.of("stacktrace", "exceptiontype");

    private final List<String> told = new ArrayList<>();
    private final List<String> all = new ArrayList<>();

    private RefusalText() {}

    /** The words of a body, which may be cut; the body itself where it is no JSON. */
    static String of(String body) {
        RefusalText words = new RefusalText();
        boolean whole = words.read(body);
        if (whole) {
            return String.join("; ", words.told.isEmpty() ? words.all : words.told);
        }
        String start = body.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return body;
        }
        return words.told.isEmpty() ? withoutBrackets(body) : String.join("; ", words.told);
    }

    private boolean read(String body) {
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return true;
            }
            collect(parser, first, false);
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void collect(JsonParser parser, @Nullable JsonToken token, boolean telling) {
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName().toLowerCase(Locale.ROOT);
                JsonToken value = parser.nextToken();
                if (INTERNAL.contains(name)) {
                    parser.skipChildren();
                } else {
                    collect(parser, value, telling || TELLING.contains(name));
                }
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken element = parser.nextToken();
                    element != null && element != JsonToken.END_ARRAY;
                    element = parser.nextToken()) {
                collect(parser, element, telling || element.isScalarValue());
            }
        } else if (token != null && token != JsonToken.VALUE_NULL) {
            add(parser.getString(), telling);
        }
    }

    private void add(String text, boolean telling) {
        if (!text.isBlank()) {
            all.add(text);
            if (telling) {
                told.add(text);
            }
        }
    }

    private static String withoutBrackets(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        for (char sign : json.toCharArray()) {
            plain.append("{}[]\"".indexOf(sign) < 0 ? sign : ' ');
        }
        return plain.toString();
    }
}
