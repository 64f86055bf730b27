package dev.stockbridge.settings;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop's address and credentials. The key never shows in {@link #toString()}.
 *
 * @param url the bare host, without a slash at its end
 * @param formerly the address under which the same shop was known before; null where it has not moved
 * @param ordersApi the version of the API that the shop's orders live under
 * @param timeZone the zone that tells which day an order was made on
 */
public record MycashflowSettings(
        URI url,
        String user,
        String apiKey,
        @Nullable URI formerly,
        @DefaultValue("v1") OrdersApi ordersApi,
        @DefaultValue("Europe/Helsinki") ZoneId timeZone) {

    public MycashflowSettings {
        url = Urls.withoutTrailingSlash(url);
    }

    /** The versions of the orders API. */
    public enum OrdersApi {
        V1,
        V0
    }

    /** The shop under one name, however its address is spelled. */
    public String shop() {
        return Urls.normalised(url);
    }

    /** Whether this is the shop of that name, under its address of today or its former one. */
    public boolean isOrWas(String shop) {
        return shop.equals(shop()) || formerly != null && shop.equals(Urls.normalised(formerly));
    }

    @Override
    public String toString() {
        return "Mycashflow[url=" + url + ", user=" + user + ", apiKey=***, ordersApi=" + ordersApi + ", timeZone="
                + timeZone + "]";
    }
}
