package dev.stockbridge.settings;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the addresses of shop and warehouse have in common. */
final class Urls {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Urls() {}

    /** The same address without one slash at its end; null stays null. */
    static URI withoutTrailingSlash(URI url) {
        String text = url == null ? "" : url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }

    /** Whether the address points to this machine, where plain http is harmless. */
    static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host).matches();
    }
}
