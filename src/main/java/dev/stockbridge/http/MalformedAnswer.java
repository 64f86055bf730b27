package dev.stockbridge.http;

/** An answer with a good status that is not what the contract says. The call is repeated if it may be. */
public final class MalformedAnswer extends Exception {

    /** {@code what} was wrong: plain words without any value from the answer. */
    public MalformedAnswer(String what) {
        super(what, null, false, false);
    }
}
