package dev.stockbridge.settings;

/** Where the PostgreSQL database is. The password never shows in {@link #toString()}. */
public record Database(String url, String user, String password) {

    /** The address without its parameters, which may hold credentials: fit for messages. */
    public String address() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return "Database[url=" + (url == null ? null : address()) + ", user=" + user + ", password=***]";
    }
}
