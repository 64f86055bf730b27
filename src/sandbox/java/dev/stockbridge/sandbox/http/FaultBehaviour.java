package dev.stockbridge.sandbox.http;

/** What a fault does to a call it hits: it may answer itself, or call on and spoil the request or the answer. */
@FunctionalInterface
public interface FaultBehaviour {

    SandboxReply around(SandboxRequest request, Next next, SandboxServer server);

    /** The rest of the server. */
    @FunctionalInterface
    interface Next {
        SandboxReply reply(SandboxRequest request);
    }
}
