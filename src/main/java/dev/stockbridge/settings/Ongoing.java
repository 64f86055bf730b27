package dev.stockbridge.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The warehouse's address, credentials and goods owner. The password never shows in {@link #toString()}.
 *
 * @param url without a slash at its end; may have a path
 * @param soap how articles go through SOAP; null where they go through REST
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

    /**
     * Articles through SOAP, with their VAT rate.
     *
     * @param goodsOwnerCode the goods owner as the SOAP interface knows it
     * @param createVatCodes whether a VAT rate that the warehouse does not know is made there
     */
    public record Soap(
            String goodsOwnerCode, @DefaultValue("false") boolean createVatCodes) {}

    @Override
    public String toString() {
        return "Ongoing[url=" + url + ", user=" + user + ", password=***, goodsOwnerId=" + goodsOwnerId + "]";
    }
}
