package dev.stockbridge.sandbox;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxCredentials;
import dev.stockbridge.sandbox.http.SandboxServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** A plain client for the sandbox's own tests: right credentials, right headers, nothing else. */
final class TestClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SandboxServer server;

    TestClient(SandboxServer server) {
        this.server = server;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    JsonNode json(String path) throws IOException {
        return SandboxJson.read(get(path).body());
    }

    HttpResponse<String> put(String path, String body) throws IOException {
        return send(body(path, "PUT", body));
    }

    HttpResponse<String> patch(String path, String body) throws IOException {
        return send(body(path, "PATCH", body));
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return send(body(path, "POST", body));
    }

    HttpResponse<String> delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        return at("/api/v1" + path);
    }

    HttpRequest.Builder at(String path) {
        SandboxCredentials credentials = server.credentials();
        byte[] pair = (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private HttpRequest.Builder body(String path, String method, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
}
