package dev.stockbridge.http.body;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer that has arrived to its last byte. */
final class BufferedResponse implements ClientHttpResponse {

    private final HttpResponse<byte[]> response;
    private final HttpHeaders headers = new HttpHeaders();

    BufferedResponse(HttpResponse<byte[]> response) {
        this.response = response;
        response.headers().map().forEach(headers::addAll);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(response.statusCode());
    }

    @Override
    public String getStatusText() {
        return "";
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(response.body());
    }

    @Override
    public void close() {
        // The connection went back when the last byte had come.
    }
}
