package dev.stockbridge.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** An OpenAPI 3.0 document as plain maps, with its {@code nullable} rewritten to what JSON Schema understands. */
final class OpenApiSchemas {

    private OpenApiSchemas() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> load(String name) {
        String resource = "/contracts/" + name + ".openapi.yaml";
        try (InputStream in = OpenApiSchemas.class.getResourceAsStream(resource)) {
            return (Map<String, Object>) withoutNullable(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Object withoutNullable(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(OpenApiSchemas::withoutNullable).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            // Examples hold dates that YAML has already turned into objects; extensions are for people.
            if (!key.equals("example")
                    && !key.equals("examples")
                    && !key.toString().startsWith("x-")) {
                copy.put(key.toString(), withoutNullable(value));
            }
        });
        return Boolean.TRUE.equals(copy.remove("nullable")) ? orNull(copy) : copy;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
            return schema;
        }
        return new LinkedHashMap<>(Map.of("anyOf", new ArrayList<>(List.of(Map.of("type", "null"), schema))));
    }
}
