package dev.stockbridge.http;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a system is and who we are there. Credentials only ever travel over https, or to this machine itself.
 *
 * @param system {@code mycashflow} or {@code ongoing}, as it stands in messages
 * @param base what comes before {@code /api/v1}, without a slash at its end
 * @param user user of the Basic credentials
 * @param secret their password; shown nowhere
 */
public record Endpoint(String system, URI base, String user, String secret) {

    /** @throws IllegalArgumentException if the address is neither https nor loopback http, or a colon is in the user */
    public Endpoint {
        base = withoutEndSlash(base);
        if (!isHttps(base) && !isLoopback(base)) {
            throw new IllegalArgumentException(
                    "the address of " + system + " must begin with https:// (plain http is for loopback only)");
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of " + system + " must hold neither credentials nor a query nor a fragment");
        }
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user of " + system + " must not hold a colon");
        }
    }

    @Override
    public String toString() {
        return system + " at " + base;
    }

    private static boolean isHttps(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    }

    private static boolean isLoopback(URI uri) {
        @Nullable String host = uri.getHost();
        if (!"http".equalsIgnoreCase(uri.getScheme()) || host == null) {
            return false;
        }
        // By its spelling alone: a name that resolves to loopback today may resolve elsewhere tomorrow.
        return host.toLowerCase(Locale.ROOT).equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static URI withoutEndSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? URI.create(text.replaceAll("/+$", "")) : uri;
    }
}
