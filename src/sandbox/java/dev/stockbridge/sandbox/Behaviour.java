package dev.stockbridge.sandbox;

/** What a fault does to a call it hits: it may answer itself, or call on and spoil the request or the answer. */
@FunctionalInterface
public interface Behaviour {

    Reply around(Request request, Next next, SandboxServer server);

    /** The rest of the server. */
    @FunctionalInterface
    interface Next {
        Reply reply(Request request);
    }
}
