package dev.stockbridge.http;

import org.jspecify.annotations.Nullable;

/**
 * A system, not an item, is in the way, and the run cannot go on. The message is fit for a log: it holds no secret, no
 * personal data and no query value.
 */
public final class SystemFault extends RuntimeException {

    /** What is wrong with the system. */
    public enum Kind {
        /** No answer: not connected, connection lost, or too slow. */
        UNREACHABLE,
        /** Too many calls, or a longer wait asked for than is allowed. */
        LIMITING,
        /** An answer that the contract does not know: 5xx, a redirect, HTML, truncated JSON, a wrong path. */
        BROKEN,
        /** 401 or 403, or the same in words: the credentials were rejected. */
        REFUSED,

        /** It cannot read what we send: the mistake is ours. */
        NOT_UNDERSTOOD
    }

    private final Kind kind;
    private final String system;
    private final @Nullable Integer status;
    private final boolean mayHaveArrived;
    private final boolean unparsable;

    /** A fault of {@code system}; {@code message} must already be plain. */
    public SystemFault(Kind kind, String system, @Nullable Integer status, boolean mayHaveArrived, String message) {
        this(kind, system, status, mayHaveArrived, false, message, null);
    }

    /** An answer of a system that contradicts itself or what was asked for; {@code message} must already be plain. */
    public static SystemFault broken(String system, String message) {
        return new SystemFault(Kind.BROKEN, system, 200, false, message);
    }

    SystemFault(
            Kind kind,
            String system,
            @Nullable Integer status,
            boolean mayHaveArrived,
            boolean unparsable,
            String message,
            @Nullable Throwable cause) {
        super(message, cause);
        this.unparsable = unparsable;
        this.kind = kind;
        this.system = system;
        this.status = status;
        this.mayHaveArrived = mayHaveArrived;
    }

    /** What is wrong with the system. */
    public Kind kind() {
        return kind;
    }

    /** {@code mycashflow} or {@code ongoing}. */
    public String system() {
        return system;
    }

    /** HTTP status of the last answer, or null if there was none. */
    public @Nullable Integer status() {
        return status;
    }

    /**
     * Whether it may be one item that the system fails at: a 500 is what it makes of an exception of its own, and a call
     * about another item may well go through.
     */
    public boolean mayBeOfOneItem() {
        return kind == Kind.BROKEN && Integer.valueOf(500).equals(status);
    }

    /**
     * Whether the answer was JSON up to a place where it cannot be read, such as a byte that is no UTF-8: one record in it
     * may be to blame, and an answer without that record may well be read.
     */
    public boolean isUnparsable() {
        return unparsable;
    }

    /** Whether any attempt of the call may have taken effect over there, so that only reading can tell. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
