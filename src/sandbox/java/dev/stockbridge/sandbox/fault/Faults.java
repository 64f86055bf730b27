package dev.stockbridge.sandbox.fault;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.Pause;
import dev.stockbridge.sandbox.http.ReplyWriter;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.http.Transmission;
import dev.stockbridge.sandbox.soap.SoapReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** The named faults of both servers; each can be limited further, see {@link Fault}. */
public final class Faults {

    private Faults() {}

    /** 429 on every n-th call, without saying when to come back. */
    public static Fault throttlesEvery(int n) {
        return answers(429).every(n);
    }

    /** 429 on every n-th call, with {@code Retry-After} in seconds or as a date. */
    public static Fault throttlesEvery(int n, String retryAfter) {
        return Fault.of(
                        "throttles",
                        (request, next, server) ->
                                server.error(429, "Too many requests").withHeader("Retry-After", retryAfter))
                .every(n);
    }

    /** The seconds form of {@code Retry-After}. */
    public static String retryAfter(long seconds) {
        return Long.toString(seconds);
    }

    /** The date form of {@code Retry-After}. */
    public static String retryAfterDate(Instant instant) {
        return ReplyWriter.HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** This status with the server's error body, before anything took effect. */
    public static Fault answers(int status) {
        return Fault.of("answers " + status, (request, next, server) -> server.error(status, "Status " + status));
    }

    /** This status with a message of the service's own, before anything took effect. */
    public static Fault says(int status, String message) {
        return Fault.of(
                "says " + status,
                (request, next, server) ->
                        SandboxReply.json(status, SandboxJson.object(node -> node.put("message", message))));
    }

    /** This status with all that was sent quoted in the error body, before anything took effect. */
    public static Fault quotes(int status) {
        return Fault.of(
                "quotes " + status,
                (request, next, server) ->
                        server.error(status, "Refused: " + request.body().replaceAll("[{}\"]", " ")));
    }

    /** A fault of the SOAP interface with this code, before anything took effect. */
    public static Fault faultsInSoap(String code) {
        return Fault.of(
                        "faults in SOAP",
                        (request, next, server) -> SoapReply.fault(code, "Server was unable to process request."))
                .onlyFor("POST", ".*/service.asmx");
    }

    /** This status after the call took effect. */
    public static Fault answersAfterEffect(int status) {
        return Fault.of("answers " + status + " after effect", (request, next, server) -> {
            next.reply(request);
            return server.error(status, "Status " + status);
        });
    }

    /** 503 with {@code Retry-After} in seconds after the call took effect, as gateways answer that lose their server. */
    public static Fault busyAfterEffect(long seconds) {
        return Fault.of("busy after effect", (request, next, server) -> {
            next.reply(request);
            return server.error(503, "Busy").withHeader("Retry-After", retryAfter(seconds));
        });
    }

    /** 503 with {@code Retry-After} in seconds, before anything took effect. */
    public static Fault busy(long seconds) {
        return Fault.of(
                "busy",
                (request, next, server) -> server.error(503, "Busy").withHeader("Retry-After", retryAfter(seconds)));
    }

    public static Fault unauthorized() {
        return answers(401);
    }

    public static Fault forbidden() {
        return answers(403);
    }

    /** Every connection is reset once k calls went well. */
    public static Fault diesAfter(int k) {
        return Fault.of("dies", (request, next, server) -> SandboxReply.DROPPED).after(k);
    }

    /** The connection is reset on every n-th call, and nothing took effect. */
    public static Fault resetsBeforeEffect(int n) {
        return Fault.of("resets before effect", (request, next, server) -> SandboxReply.DROPPED)
                .every(n);
    }

    /** The connection is reset on every n-th call after it took effect. */
    public static Fault resetsAfterEffect(int n) {
        return Fault.of("resets after effect", (request, next, server) -> {
                    next.reply(request);
                    return SandboxReply.DROPPED;
                })
                .every(n);
    }

    /** Takes effect at once and answers only after this time: longer than the client waits. */
    public static Fault answersLate(Duration delay) {
        return Fault.of("answers late", (request, next, server) -> {
            SandboxReply reply = next.reply(request);
            Pause.of(delay);
            return reply;
        });
    }

    /** Takes effect at once and answers only when the latch opens. */
    public static Fault answersLate(CountDownLatch release) {
        return after(request -> true, () -> Pause.until(release));
    }

    /** Waits for the latch before anything takes effect. */
    public static Fault waitsFor(CountDownLatch release) {
        return before(request -> true, () -> Pause.until(release));
    }

    /** A page of HTML with status 200, as firewalls serve it. */
    public static Fault servesHtml() {
        return Fault.of("serves HTML", (request, next, server) -> SandboxReply.html(200, "Please stand by"));
    }

    /** The right status with half of the JSON. */
    public static Fault truncatesJson() {
        return Fault.of("truncates JSON", (request, next, server) -> {
            SandboxReply reply = next.reply(request);
            return reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2));
        });
    }

    /** The head promises the whole body, half of it comes. */
    public static Fault cutsBody() {
        return Fault.of(
                "cuts body", (request, next, server) -> next.reply(request).with(new Transmission.Cut()));
    }

    /** The right status without the body. */
    public static Fault servesEmptyBody() {
        return Fault.of(
                "serves empty body",
                (request, next, server) -> next.reply(request).withBody(new byte[0]));
    }

    /** An empty list with the right status, whatever there is. */
    public static Fault servesEmptyList() {
        return Fault.of(
                "serves an empty list",
                (request, next, server) -> next.reply(request).withBody("[]".getBytes(StandardCharsets.UTF_8)));
    }

    /** 204 with a body, which HTTP forbids. */
    public static Fault servesNoContentWithBody() {
        byte[] body = "{\"data\":[]}".getBytes(StandardCharsets.UTF_8);
        return Fault.of(
                "204 with body",
                (request, next, server) -> next.reply(request).withStatus(204).withBody(body));
    }

    /** One byte at a time. */
    public static Fault drips(Duration pause) {
        return Fault.of("drips", (request, next, server) -> next.reply(request).with(new Transmission.Dripped(pause)));
    }

    /** 302 to a page elsewhere on the same host. */
    public static Fault redirects() {
        return Fault.of(
                "redirects",
                (request, next, server) ->
                        new SandboxReply(302, Map.of("Location", "/login"), new byte[0], new Transmission.Whole()));
    }

    /** Runs the hook before each matching call takes effect. */
    public static Fault before(Predicate<SandboxRequest> kind, Runnable hook) {
        return Fault.of("before", (request, next, server) -> {
                    hook.run();
                    return next.reply(request);
                })
                .onlyFor(kind);
    }

    /** Runs the hook after each matching call took effect and before it is answered. */
    public static Fault after(Predicate<SandboxRequest> kind, Runnable hook) {
        return Fault.of("after", (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    hook.run();
                    return reply;
                })
                .onlyFor(kind);
    }
}
