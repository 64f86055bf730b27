package dev.stockbridge.bench;

import dev.stockbridge.sandbox.http.SandboxCall;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The writes that a warehouse has just taken, sent once more by a client that does nothing else. */
final class Replay {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SandboxWarehouse warehouse;

    Replay(SandboxWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    Duration time() {
        var requests = warehouse.requests().stream()
                .filter(call -> call.method().equals("PUT"))
                .map(this::request)
                .toList();
        long begin = System.nanoTime();
        for (var request : requests) {
            send(request);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private HttpRequest request(SandboxCall call) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + warehouse.url().getPort() + call.rawPath()))
                .PUT(HttpRequest.BodyPublishers.ofString(call.body()));
        for (var header : new String[] {"authorization", "content-type", "accept"}) {
            request.header(header, call.headers().get(header).get(0));
        }
        return request.build();
    }

    private void send(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
