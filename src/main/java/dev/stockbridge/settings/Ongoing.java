package dev.stockbridge.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse's address, credentials and goods owner. The password never shows in {@link #toString()}.
 *
 * @param url without a slash at its end; may have a path
 * @param soap articles through SOAP; kept free for a later version, so always null here
 */
public record Ongoing(
        URI url,
        String user,
        String password,
        int goodsOwnerId,
        @Nullable Soap soap) {

    public Ongoing {
        url = Urls.withoutTrailingSlash(url);
    }

    /** The goods owner as the SOAP interface knows it. */
    public record Soap(String goodsOwnerCode) {}

    @Override
    public String toString() {
        return "Ongoing[url=" + url + ", user=" + user + ", password=***, goodsOwnerId=" + goodsOwnerId + "]";
    }
}
