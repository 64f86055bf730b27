package dev.stockbridge.sandbox.http;

import java.util.List;
import java.util.Map;

/** One entry of the request log: what came in and which status went out (0: the connection was dropped). */
public record SandboxCall(
        String method,
        String path,
        String rawPath,
        Map<String, List<String>> query,
        String rawQuery,
        Map<String, List<String>> headers,
        String body,
        int status) {

    static SandboxCall of(SandboxRequest request, int status) {
        return new SandboxCall(
                request.method(),
                request.path(),
                request.rawPath(),
                request.query(),
                request.rawQuery(),
                request.headers(),
                request.body(),
                status);
    }
}
