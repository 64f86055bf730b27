package dev.stockbridge.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The warehouse's address, credentials and goods owner. The password never shows in {@link #toString()}.
 *
 * @param url without a slash at its end; may have a path
 * @param formerly the address under which the same warehouse was known before; null where it has not moved
 * @param soap how articles go through SOAP; null where they go through REST
 */
public record OngoingSettings(
        URI url,
        String user,
        String password,
        int goodsOwnerId,
        @Nullable URI formerly,
        @Nullable Soap soap) {

    public OngoingSettings {
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

    /** The goods owner under one name, however the warehouse's address is spelled. */
    public String goodsOwner() {
        return goodsOwnerAt(url);
    }

    /** Whether this is the goods owner of that name, under its address of today or its former one. */
    public boolean isOrWas(String goodsOwner) {
        return goodsOwner.equals(goodsOwner()) || formerly != null && goodsOwner.equals(goodsOwnerAt(formerly));
    }

    private String goodsOwnerAt(URI address) {
        return goodsOwner(address, goodsOwnerId);
    }

    /** The name of a goods owner in the warehouse at this address. */
    public static String goodsOwner(URI address, int id) {
        return Urls.normalised(address) + "#" + id;
    }

    @Override
    public String toString() {
        return "Ongoing[url=" + url + ", user=" + user + ", password=***, goodsOwnerId=" + goodsOwnerId + "]";
    }
}
