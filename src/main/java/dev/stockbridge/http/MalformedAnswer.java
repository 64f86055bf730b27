package dev.stockbridge.http;

/** An answer with a good status that is not what the contract says. The call is repeated if it may be. */
public final class MalformedAnswer extends Exception {

    private final boolean unparsable;

    /** {@code what} was wrong: plain words without any value from the answer. */
    public MalformedAnswer(String what) {
        this(what, false);
    }

    private MalformedAnswer(String what, boolean unparsable) {
        super(what, null, false, false);
        this.unparsable = unparsable;
    }

    /** A body that is JSON up to a place where it cannot be read: one record in it may be to blame. */
    static MalformedAnswer unparsable(String what) {
        return new MalformedAnswer(what, true);
    }

    /** Whether one record in the body may be to blame. */
    boolean isUnparsable() {
        return unparsable;
    }
}
