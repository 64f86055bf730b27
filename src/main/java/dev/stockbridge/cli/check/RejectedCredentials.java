package dev.stockbridge.cli.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Remembers who was refused where: nobody knocks there again, since accounts are locked for less. */
final class RejectedCredentials {

    private static final int MOST = 2;

    private final List<Door> refused = new ArrayList<>();

    void note(URI url, String user, String secret) {
        refused.add(new Door(url, user, secret));
    }

    /** Whether these credentials were refused there, or others so often that it must not be tried again. */
    boolean isClosed(URI url, String user, String secret) {
        return refused.contains(new Door(url, user, secret))
                || refused.stream().filter(door -> door.url().equals(url)).count() >= MOST;
    }

    private record Door(URI url, String user, String secret) {

        @Override
        public String toString() {
            return url.toString();
        }
    }
}
