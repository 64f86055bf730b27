package dev.stockbridge.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** A request that gathers its body and goes out when that is complete. */
final class BufferedRequest extends AbstractClientHttpRequest {

    private final URI uri;
    private final HttpMethod method;
    private final Exchange exchange;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    BufferedRequest(URI uri, HttpMethod method, Exchange exchange) {
        this.uri = uri;
        this.method = method;
        this.exchange = exchange;
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    protected OutputStream getBodyInternal(HttpHeaders headers) {
        return body;
    }

    @Override
    protected ClientHttpResponse executeInternal(HttpHeaders headers) throws IOException {
        return exchange.carryOut(uri, method, headers, body.toByteArray());
    }

    /** What becomes of a request that is complete. */
    @FunctionalInterface
    interface Exchange {
        ClientHttpResponse carryOut(URI uri, HttpMethod method, HttpHeaders headers, byte[] body) throws IOException;
    }
}
