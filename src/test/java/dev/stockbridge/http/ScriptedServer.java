package dev.stockbridge.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real server on loopback that plays its behaviours one after another, the last one for ever. */
public final class ScriptedServer implements AutoCloseable {

    /** What the server does with one request. */
    @FunctionalInterface
    public interface Behaviour {
        void play(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException;

        /** The same with one more header. */
        default Behaviour with(String header, String value) {
            return (exchange, closing) -> {
                exchange.getResponseHeaders().set(header, value);
                play(exchange, closing);
            };
        }
    }

    /** A request as it came in; the target is the undecoded path and query. */
    public record Seen(String method, String target, Map<String, List<String>> headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ConcurrentLinkedDeque<Behaviour> script = new ConcurrentLinkedDeque<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    private ScriptedServer(HttpServer server) {
        this.server = server;
    }

    public static ScriptedServer playing(Behaviour... behaviours) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedServer scripted = new ScriptedServer(http);
            scripted.script.addAll(List.of(behaviours));
            http.createContext("/", scripted::handle);
            http.setExecutor(scripted.threads);
            http.start();
            return scripted;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Behaviour json(int status, String body) {
        return body(status, "application/json", body);
    }

    public static Behaviour html(int status) {
        return body(
                status, "text/html", "<html><head><title>Busy</title></head><body><h1>Come back</h1></body></html>");
    }

    public static Behaviour empty(int status) {
        return (exchange, closing) -> exchange.sendResponseHeaders(status, -1);
    }

    /** Drops the connection in the middle of its answer; without any answer the JDK would repeat a GET by itself. */
    public static Behaviour hangsUp() {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        };
    }

    /** Sends one byte after the other for as long as anybody listens. */
    public static Behaviour drips() {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, 0);
            while (!closing.await(20, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    public static Behaviour body(int status, String type, String body) {
        return (exchange, closing) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen only() {
        if (seen.size() != 1) {
            throw new AssertionError("one call expected, seen " + seen);
        }
        return seen.get(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            Behaviour next = script.size() > 1 ? script.pop() : script.element();
            next.play(exchange, closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
