package dev.stockbridge.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/**
 * The rule for asking again: trouble before the request left may always be repeated, trouble after it only where a
 * second time does no harm. A 503 that says when to come back counts as an answer from before the request was taken up;
 * since a gateway may say it too when it loses its server, the caller looks for an effect before it repeats the call.
 */
final class TransientFaults {

    private TransientFaults() {}

    /** Whether the same call may be sent again after {@code trouble}. */
    static boolean mayRepeat(AttemptFailure trouble, boolean idempotent) {
        if (trouble instanceof AttemptFailure.BadStatus bad && !isTransient(bad.number())) {
            return false;
        }
        return idempotent || !mayHaveArrived(trouble, false);
    }

    /**
     * Whether the request may have taken effect in spite of {@code trouble}. Where a second time does no harm, a 503 that
     * says when to come back is no proof that it has not.
     */
    static boolean mayHaveArrived(AttemptFailure trouble, boolean idempotent) {
        if (trouble instanceof AttemptFailure.NoAnswer none) {
            return !neverLeft(none.cause());
        }
        if (trouble instanceof AttemptFailure.BadStatus bad) {
            boolean isBusy = bad.number() == 503 && bad.retryAfter() != null;
            return bad.number() == 408 || bad.number() >= 500 && (idempotent || !isBusy);
        }
        return true;
    }

    private static boolean isTransient(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static boolean neverLeft(IOException root) {
        for (Throwable cause = root; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }
}
