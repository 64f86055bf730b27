package dev.stockbridge.settings.file;

import dev.stockbridge.settings.Urls;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What must hold for the address of a shop or a warehouse. */
final class UrlRules {

    private UrlRules() {}

    /** Checks the property {@code url} and tells whether it is sound. */
    static boolean check(@Nullable URI url, Rules rules) {
        return rules.require(url != null && !url.toString().isEmpty(), "url", "a value is missing")
                && url != null
                && rules.require(
                        url.getHost() != null && url.getScheme() != null,
                        "url",
                        "write an address such as https://host.example")
                && rules.require(url.getUserInfo() == null, "url", "write user and password as properties of their own")
                && rules.require(
                        url.getQuery() == null && url.getFragment() == null, "url", "leave out what follows the path")
                && rules.require(
                        url.getScheme().equals("https")
                                || url.getScheme().equals("http") && Urls.isLoopback(url.getHost()),
                        "url",
                        "write https; plain http would show the credentials to the network");
    }
}
