package dev.stockbridge.settings;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the addresses of shop and warehouse have in common. */
public final class Urls {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private static final Pattern SLASHES = Pattern.compile("/+");

    private Urls() {}

    /** The same address without one slash at its end; null stays null. */
    static URI withoutTrailingSlash(URI url) {
        String text = url == null ? "" : url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }

    /**
     * One spelling for all that lead to the same place: no capitals, since neither hosts nor the warehouse's paths know
     * them apart, no port that goes without saying, and no slash too many.
     */
    static String normalised(URI url) {
        String scheme = lower(url.getScheme());
        boolean usual = url.getPort() == (scheme.equals("https") ? 443 : 80);
        String port = url.getPort() < 0 || usual ? "" : ":" + url.getPort();
        String path = SLASHES.matcher(lower(url.getPath())).replaceAll("/");
        return scheme + "://" + lower(url.getHost()) + port
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }

    /** Whether the address points to this machine, where plain http is harmless. */
    public static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host).matches();
    }
}
