package dev.stockbridge.cli.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Remembers rejected credentials, so that {@code check} does not retry them and lock the account. */
final class RejectedCredentials {

    private static final int MOST = 2;

    private final List<Login> rejected = new ArrayList<>();

    void note(URI url, String user, String secret) {
        rejected.add(new Login(url, user, secret));
    }

    /** Whether these credentials were rejected there, or so many others that no more must be tried. */
    boolean mustNotBeTried(URI url, String user, String secret) {
        return rejected.contains(new Login(url, user, secret))
                || rejected.stream().filter(login -> login.url().equals(url)).count() >= MOST;
    }

    private record Login(URI url, String user, String secret) {

        @Override
        public String toString() {
            return url.toString();
        }
    }
}
