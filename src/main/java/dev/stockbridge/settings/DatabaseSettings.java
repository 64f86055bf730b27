package dev.stockbridge.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where the PostgreSQL database is. The password never shows in {@link #toString()}.
 *
 * @param url with the {@code sslmode} that every connection uses, unless the database is on this machine
 */
public record DatabaseSettings(String url, String user, String password) {

    /** Adds {@code sslmode=verify-full} where neither the address nor its hosts make it needless. */
    public DatabaseSettings {
        // A file may leave it out; that is found later.
        url = url == null ? null : DatabaseUrl.secured(url);
    }

    /** The address without its parameters, which may hold credentials: fit for messages. */
    public String address() {
        return DatabaseUrl.shown(url);
    }

    /** The {@code sslmode} of every connection, or null on this machine where the address names none. */
    public @Nullable String sslMode() {
        return DatabaseUrl.sslMode(url);
    }

    @Override
    public String toString() {
        return "Database[url=" + (url == null ? null : address()) + ", user=" + user + ", password=***]";
    }
}
