package dev.stockbridge.settings;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop's address and credentials. The key never shows in {@link #toString()}.
 *
 * @param url the bare host, without a slash at its end
 * @param ordersApi the version of the API that the shop's orders live under
 * @param timeZone the zone that tells which day an order was made on
 */
public record Mycashflow(
        URI url,
        String user,
        String apiKey,
        @DefaultValue("v1") OrdersApi ordersApi,
        @DefaultValue("Europe/Helsinki") ZoneId timeZone) {

    public Mycashflow {
        url = Urls.withoutTrailingSlash(url);
    }

    /** The versions of the orders API. */
    public enum OrdersApi {
        V1,
        V0
    }

    @Override
    public String toString() {
        return "Mycashflow[url=" + url + ", user=" + user + ", apiKey=***, ordersApi=" + ordersApi + ", timeZone="
                + timeZone + "]";
    }
}
