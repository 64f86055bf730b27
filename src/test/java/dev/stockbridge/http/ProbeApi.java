package dev.stockbridge.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Calls of each sort, for the tests of this package. */
interface ProbeApi {

    @GetExchange("/api/v1/things")
    ResponseEntity<byte[]> things(@RequestParam(name = "q", required = false) @Nullable List<String> q);

    @GetExchange("/api/v1/things/{code}")
    ResponseEntity<byte[]> thing(@PathVariable("code") String code);

    @PutExchange(url = "/api/v1/things", contentType = "application/json")
    ResponseEntity<byte[]> put(@RequestBody byte[] body);

    @PostExchange("/api/v1/things")
    ResponseEntity<byte[]> post();
}
