package dev.stockbridge.http;

/** The run was asked to stop while a call was waiting for its next attempt. The call was not completed. */
public final class StopRequested extends RuntimeException {

    /** A request to stop; it has no stack trace, since it is no surprise. */
    public StopRequested() {
        super("asked to stop while waiting", null, false, false);
    }
}
