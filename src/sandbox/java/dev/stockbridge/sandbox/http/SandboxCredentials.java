package dev.stockbridge.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user and its key or password, as HTTP Basic. */
public record SandboxCredentials(String user, String password) {

    boolean in(SandboxRequest request) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(pair)).equals(request.header("authorization"));
    }

    @Override
    public String toString() {
        return user;
    }
}
