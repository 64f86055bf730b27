package dev.stockbridge.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that no server gave, for tests of what reads them. */
public final class Answers {

    private Answers() {}

    /** A good answer with this body. */
    public static Answer of(byte[] body) {
        return of(body, "Tue, 10 Nov 2026 12:00:00 GMT");
    }

    /** The same at this time, in whatever form. */
    public static Answer of(byte[] body, String date) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.DATE, date);
        return Answer.of(ResponseEntity.ok().headers(headers).body(body));
    }
}
