package dev.stockbridge.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The HTTP clients of the process. Stores share them, since each client has a thread and file descriptors of its own.
 * A client holds no credentials, no cookies and no redirects. Only the connect time-out belongs to a client, so there is
 * one client for each value of it. Safe for use by many threads.
 */
@Component
public final class HttpClients {

    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * The client that gives up a connection after this time.
     *
     * @param connectTimeout above zero
     */
    HttpClient connectingWithin(Duration connectTimeout) {
        return clients.computeIfAbsent(connectTimeout, HttpClients::build);
    }

    /** How many clients exist. */
    int count() {
        return clients.size();
    }

    private static HttpClient build(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                // On the thread that reads the socket: it only takes bytes, and a pool would pass them on twice.
                .executor(Runnable::run)
                .build();
    }
}
