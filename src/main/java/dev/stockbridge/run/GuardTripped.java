package dev.stockbridge.run;

/** A guard rail stopped the run before it wrote anything. The message has the rail and its figures, fit for a log. */
public final class GuardTripped extends RuntimeException {

    /** What would have happened; it has no stack trace, since the figures say it all. */
    public GuardTripped(String what) {
        super(what, null, false, false);
    }
}
