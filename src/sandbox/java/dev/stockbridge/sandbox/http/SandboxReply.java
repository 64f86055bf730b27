package dev.stockbridge.sandbox.http;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One HTTP answer and how it is sent. Status 0 means that the connection is dropped. */
public record SandboxReply(int status, Map<String, String> headers, byte[] body, Transmission transmission) {

    public static final SandboxReply DROPPED = new SandboxReply(0, Map.of(), new byte[0], new Transmission.Dropped());

    public static SandboxReply json(int status, JsonNode body) {
        return new SandboxReply(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                SandboxJson.write(body),
                new Transmission.Whole());
    }

    public static SandboxReply ok(JsonNode body) {
        return json(200, body);
    }

    public static SandboxReply html(int status, String text) {
        String page = "<!DOCTYPE html>\r\n<html><head><title>" + text + "</title></head><body><h1>" + text
                + "</h1></body></html>\r\n";
        return new SandboxReply(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                page.getBytes(StandardCharsets.UTF_8),
                new Transmission.Whole());
    }

    public static SandboxReply empty(int status) {
        return new SandboxReply(status, Map.of(), new byte[0], new Transmission.Whole());
    }

    public SandboxReply with(Transmission other) {
        return new SandboxReply(status, headers, body, other);
    }

    public SandboxReply withBody(byte[] other) {
        return new SandboxReply(status, headers, other, transmission);
    }

    public SandboxReply withStatus(int other) {
        return new SandboxReply(other, headers, body, transmission);
    }

    public SandboxReply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new SandboxReply(status, more, body, transmission);
    }

    public boolean isJson() {
        return body.length > 0 && headers.getOrDefault("Content-Type", "").startsWith("application/json");
    }

    public JsonNode tree() {
        return SandboxJson.read(new String(body, StandardCharsets.UTF_8));
    }
}
