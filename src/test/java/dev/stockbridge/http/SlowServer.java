package dev.stockbridge.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers each request with 200 and an empty object after a pause. */
record SlowServer(HttpServer server, ExecutorService threads) implements AutoCloseable {

    static SlowServer answeringAfter(Duration pause) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var threads = Executors.newCachedThreadPool();
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                Sleeper.onThread().sleep(pause);
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("{}".getBytes());
                exchange.close();
            });
            server.start();
            return new SlowServer(server, threads);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
