package dev.stockbridge.http.body;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Sends requests whole and takes answers whole. Nothing carries bodies piecemeal from thread to thread, which costs more
 * than a small request itself; and the time limit covers an answer to its last byte.
 */
public final class BufferedRequestFactory implements ClientHttpRequestFactory {

    /** The client sets these itself, and throws on anybody else's. */
    private static final Set<String> ITS_OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        ITS_OWN.addAll(Set.of(
                HttpHeaders.CONNECTION,
                HttpHeaders.CONTENT_LENGTH,
                HttpHeaders.EXPECT,
                HttpHeaders.HOST,
                HttpHeaders.UPGRADE));
    }

    private final HttpClient client;
    private final Duration limit;

    /** @param limit the longest time from sending a request to the last byte of its answer */
    public BufferedRequestFactory(HttpClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
        return new BufferedRequest(uri, method, this::exchange);
    }

    private BufferedResponse exchange(URI uri, HttpMethod method, HttpHeaders headers, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(uri)
                .method(
                        method.name(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> {
            if (!ITS_OWN.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return new BufferedResponse(answered(request.build()));
    }

    private HttpResponse<byte[]> answered(HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, LimitedBody.ofAtMost(Limits.BODY));
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + limit);
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            throw problem.getCause() instanceof IOException lost ? lost : new IOException(problem.getCause());
        }
    }
}
