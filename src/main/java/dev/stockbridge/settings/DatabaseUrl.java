package dev.stockbridge.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The rules for a database's address. Its server proves who it is, by {@code sslmode=verify-full}, unless all hosts are
 * this machine or the address names another mode.
 */
public final class DatabaseUrl {

    private static final String SSL_MODE = "sslmode";
    private static final String VERIFIED = "verify-full";
    private static final Pattern PASSWORD = Pattern.compile("[?&]password=", Pattern.CASE_INSENSITIVE);

    private DatabaseUrl() {}

    /** The address with the mode that holds; one that the driver does not understand stays as it is. */
    static String secured(String url) {
        Properties parts = parts(url);
        if (parts == null || parts.getProperty(SSL_MODE) != null || isLocal(parts)) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + SSL_MODE + "=" + VERIFIED;
    }

    /** The mode that the address names, in small letters, or null where it names none. */
    static @Nullable String sslMode(String url) {
        Properties parts = parts(url);
        String mode = parts == null ? null : parts.getProperty(SSL_MODE);
        return mode == null ? null : mode.toLowerCase(Locale.ROOT);
    }

    /** Whether it holds a password, or an at sign, before which there may be one. */
    public static boolean mayHoldPassword(String url) {
        return url.indexOf('@') >= 0 || PASSWORD.matcher(url).find();
    }

    /** Fit for messages: without parameters, and without any host where there may be a password before it. */
    static String shown(String url) {
        if (url.indexOf('@') >= 0) {
            return "jdbc:postgresql://…";
        }
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static boolean isLocal(Properties parts) {
        return parts.getProperty("socketFactory") != null
                || Arrays.stream(parts.getProperty("PGHOST", "localhost").split(","))
                        .map(host -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)
                        .allMatch(host -> host.isEmpty() || Urls.isLoopback(host));
    }

    private static @Nullable Properties parts(String url) {
        return url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, null) : null;
    }
}
