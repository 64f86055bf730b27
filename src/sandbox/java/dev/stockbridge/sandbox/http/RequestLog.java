package dev.stockbridge.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a server was asked, what was wrong with it, and how much of it came at once. */
final class RequestLog {

    private static final Set<String> ALLOWED_HEADERS = Set.of(
            "authorization",
            "accept",
            "content-type",
            "user-agent",
            "host",
            "content-length",
            "connection",
            "soapaction");

    private final List<SandboxCall> calls = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private int inHand;
    private int peak;

    synchronized void enter(SandboxRequest request) {
        inHand++;
        peak = Math.max(peak, inHand);
        for (String header : request.headers().keySet()) {
            if (!ALLOWED_HEADERS.contains(header)) {
                String form = header.equals("transfer-encoding") ? "chunked body" : "header " + header;
                violation(form + " on " + request.method() + " " + request.path());
            }
        }
    }

    synchronized void leave(SandboxCall call) {
        inHand--;
        calls.add(call);
    }

    synchronized void violation(String text) {
        violations.add(text);
    }

    synchronized List<SandboxCall> calls() {
        return List.copyOf(calls);
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized int peak() {
        return peak;
    }

    synchronized void clear() {
        calls.clear();
        peak = inHand;
    }
}
