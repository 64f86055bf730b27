package dev.stockbridge.http;

import dev.stockbridge.http.body.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a system answered, status, head and body, before anybody made sense of it. */
public final class Answer {

    /** Stands in a repaired text for bytes that are no UTF-8. No text holds it otherwise: Unicode keeps it free. */
    public static final char UNREADABLE = '\uFDD0';

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    private Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer of(ResponseEntity<byte[]> response) {
        byte @Nullable [] body = response.getBody();
        return new Answer(response.getStatusCode().value(), response.getHeaders(), body == null ? new byte[0] : body);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether there is no body. */
    public boolean isEmpty() {
        return body.length == 0;
    }

    /** The system's clock when it answered, or null if it did not say. */
    public @Nullable Instant date() {
        try {
            ZonedDateTime date = headers.getFirstZonedDateTime(HttpHeaders.DATE);
            return date == null ? null : date.toInstant();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The body as JSON.
     *
     * @throws MalformedAnswer if it is empty, truncated, or no JSON at all
     */
    public JsonNode json() throws MalformedAnswer {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            if (node.isMissingNode()) {
                throw new MalformedAnswer("an empty body");
            }
            return node;
        } catch (JacksonException | NumberFormatException e) {
            // A number beyond all limits is no exception of the parser's own. Without the cause: a parser's message may
            // quote what it read.
            throw isMarkup()
                    ? new MalformedAnswer("a page that is no JSON")
                    : MalformedAnswer.unparsable("a body that is not whole JSON");
        }
    }

    /**
     * The body as JSON, with {@link #UNREADABLE} in the place of bytes that are no UTF-8: one of them in one record leaves
     * the others readable. For what is only looked at; what is passed on must be read whole.
     *
     * @throws MalformedAnswer as {@link #json}
     */
    public JsonNode repairedJson() throws MalformedAnswer {
        try {
            return json();
        } catch (MalformedAnswer whole) {
            if (!whole.isUnparsable()) {
                throw whole;
            }
            try {
                return Json.MAPPER.readTree(StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(Character.toString(UNREADABLE))
                        .decode(ByteBuffer.wrap(body))
                        .toString());
            } catch (JacksonException | NumberFormatException | CharacterCodingException e) {
                throw whole;
            }
        }
    }

    /**
     * Whether it is a JSON object with a {@code message}, as a service gives its own refusals. What a framework or a web
     * server says of an address that it does not know has another form (contract: Ongoing quirk 9).
     */
    boolean hasMessage() {
        try {
            JsonNode message = json().path("message");
            return message.isString() && !message.stringValue().isBlank();
        } catch (MalformedAnswer e) {
            return false;
        }
    }

    /** What a login page, a firewall or a web site answers in the place of an API. */
    private boolean isMarkup() {
        return new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("<");
    }

    /** The body as it came. It may quote what was sent, and is not for logs. */
    public byte[] body() {
        return body;
    }

    @Nullable
    String header(String name) {
        return headers.getFirst(name);
    }
}
