package dev.stockbridge.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One HTTP answer and the way it is delivered. A status of 0 stands for a connection that was dropped. */
public record Reply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    static final Reply DROPPED = new Reply(0, Map.of(), new byte[0], new Delivery.Dropped());

    static Reply json(int status, JsonNode body) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                Json.write(body),
                new Delivery.Whole());
    }

    static Reply ok(JsonNode body) {
        return json(200, body);
    }

    static Reply html(int status, String text) {
        String page = "<!DOCTYPE html>\r\n<html><head><title>" + text + "</title></head><body><h1>" + text
                + "</h1></body></html>\r\n";
        return new Reply(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                page.getBytes(StandardCharsets.UTF_8),
                new Delivery.Whole());
    }

    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], new Delivery.Whole());
    }

    Reply with(Delivery other) {
        return new Reply(status, headers, body, other);
    }

    Reply withBody(byte[] other) {
        return new Reply(status, headers, other, delivery);
    }

    Reply withStatus(int other) {
        return new Reply(other, headers, body, delivery);
    }

    Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delivery);
    }

    boolean isJson() {
        return body.length > 0 && headers.getOrDefault("Content-Type", "").startsWith("application/json");
    }

    JsonNode tree() {
        return Json.read(new String(body, StandardCharsets.UTF_8));
    }
}
