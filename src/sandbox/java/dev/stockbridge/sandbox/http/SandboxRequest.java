package dev.stockbridge.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as it came over the wire. The path and the query are decoded, their raw forms are kept, too;
 * header names are in lower case.
 */
public record SandboxRequest(
        String method,
        String path,
        String rawPath,
        Map<String, List<String>> query,
        String rawQuery,
        Map<String, List<String>> headers,
        String body) {

    static SandboxRequest of(String method, String target, Map<String, List<String>> headers, String body) {
        int mark = target.indexOf('?');
        String rawPath = mark < 0 ? target : target.substring(0, mark);
        String rawQuery = mark < 0 ? "" : target.substring(mark + 1);
        return new SandboxRequest(method, decodePath(rawPath), rawPath, decodeQuery(rawQuery), rawQuery, headers, body);
    }

    /** Whether this is a request of the method whose path matches the regular expression, wherever it is mounted. */
    public boolean is(String wantedMethod, String pathPattern) {
        return method.equals(wantedMethod) && path.matches(pathPattern);
    }

    /** Whether the request changes anything: PUT, PATCH, POST or DELETE. */
    public boolean writes() {
        return List.of("PUT", "PATCH", "POST", "DELETE").contains(method);
    }

    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase());
        return values == null ? null : values.get(0);
    }

    public @Nullable String parameter(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(0);
    }

    public List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The path cut at its raw slashes and only then decoded, so that an encoded slash stays inside its segment. */
    public List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String raw : rawPath.substring(1).split("/", -1)) {
            segments.add(decodePath(raw));
        }
        return segments;
    }

    public SandboxRequest withParameter(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.put(name, List.of(value));
        return new SandboxRequest(method, path, rawPath, changed, rawQuery, headers, body);
    }

    public SandboxRequest without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        return new SandboxRequest(method, path, rawPath, changed, rawQuery, headers, body);
    }

    private static String decodePath(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> decodeQuery(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.computeIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), n -> new ArrayList<>())
                        .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
