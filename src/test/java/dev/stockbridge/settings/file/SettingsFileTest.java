package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.settings.ArticleSettings;
import dev.stockbridge.settings.DeliverySettings;
import dev.stockbridge.settings.HttpSettings;
import dev.stockbridge.settings.MycashflowSettings;
import dev.stockbridge.settings.OrderSettings;
import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StockSettings;
import dev.stockbridge.settings.StoreSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void fillsInTheDefaultsBesidesTheStores() {
        Settings settings = SettingsFixture.minimal();

        assertThat(settings.reports()).isEqualTo(Path.of("./reports"));
        assertThat(settings.chunkSize()).isEqualTo(50);
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.http())
                .isEqualTo(new HttpSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        6,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(5)));
    }

    @Test
    void fillsInTheDefaultsOfAStore() {
        StoreSettings store = SettingsFixture.minimal().store("demo");

        assertThat(store.currency()).isEqualTo("EUR");
        assertThat(store.mycashflow().ordersApi()).isEqualTo(MycashflowSettings.OrdersApi.V1);
        assertThat(store.mycashflow().timeZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
        assertThat(store.ongoing().soap()).isNull();
        assertThat(store.articles()).isEqualTo(new ArticleSettings(ArticleSettings.Changes.SCAN, true, false));
        assertThat(store.orders())
                .isEqualTo(new OrderSettings(
                        null,
                        List.of("open", "cancelled"),
                        "",
                        List.of("PUBLIC"),
                        Map.of(),
                        Map.of(),
                        false,
                        "payment",
                        false,
                        false,
                        0,
                        List.of(200, 300),
                        List.of(200, 300),
                        OrderSettings.Release.ANY,
                        List.of(),
                        OrderSettings.Bundles.PARK,
                        Duration.ofDays(3),
                        Duration.ofDays(2)));
        assertThat(store.deliveries())
                .isEqualTo(new DeliverySettings(
                        List.of(450, 500),
                        DeliverySettings.Partial.PARK,
                        Duration.ofHours(1),
                        Duration.ofMinutes(10),
                        true,
                        true,
                        false));
        assertThat(store.stock())
                .isEqualTo(new StockSettings(
                        false,
                        StockSettings.Quantity.SELLABLE,
                        true,
                        List.of(),
                        0,
                        1_000_000,
                        new Percent(BigDecimal.TEN),
                        new Percent(BigDecimal.valueOf(50))));
    }

    @Test
    void takesTheFileOfTheDocumentationWithItsEmptySections() {
        Settings settings = SettingsFixture.load(SettingsFixture.MINIMAL + """
                              articles: {}
                              orders: {}
                              deliveries:
                              stock:
                                push: true
                        """, SettingsFixture.VARIABLES);

        assertThat(settings.store("demo").stock().push()).isTrue();
        assertThat(settings.store("demo").orders().customsCurrency()).isEqualTo("payment");
    }

    @Test
    void takesEverySettingOfTheOrders() {
        Settings settings = SettingsFixture.load(SettingsFixture.MINIMAL + """
                              orders:
                                start: 2026-11-01T00:00:00+02:00
                                statuses: [open]
                                number-prefix: FI-
                                ways-of-delivery:
                                  12: DHL
                                  "13": POSTI
                                customs-currency: tax-rate
                                release: settled
                                release-unpaid-methods: [7, invoice]
                                payment-alarm: 12h
                                stuck-alarm: 6h
                        """, SettingsFixture.VARIABLES);

        OrderSettings orders = settings.store("demo").orders();
        assertThat(orders.start()).isEqualTo(Instant.parse("2026-10-31T22:00:00Z"));
        assertThat(orders.waysOfDelivery()).isEqualTo(Map.of("12", "DHL", "13", "POSTI"));
        assertThat(orders.release()).isEqualTo(OrderSettings.Release.SETTLED);
        assertThat(orders.releaseUnpaidMethods()).containsExactly("7", "invoice");
        assertThat(orders.paymentAlarm()).isEqualTo(Duration.ofHours(12));
        assertThat(orders.stuckAlarm()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void hidesSecretsInItsText() {
        assertThat(SettingsFixture.minimal().toString())
                .contains("demo.mycashflow.fi")
                .doesNotContain("secret-");
    }

    @Test
    void stripsOneSlashFromTheEndOfAnAddress() {
        Settings settings = SettingsFixture.load(
                SettingsFixture.MINIMAL
                        .replace("mycashflow.fi", "mycashflow.fi/")
                        .replace("se/demo", "se/demo/"),
                SettingsFixture.VARIABLES);

        StoreSettings store = settings.store("demo");
        assertThat(store.mycashflow().url()).isEqualTo(URI.create("https://demo.mycashflow.fi"));
        assertThat(store.ongoing().url()).isEqualTo(URI.create("https://api.ongoingsystems.se/demo"));
    }

    @Test
    void allowsPlainHttpToThisMachine() {
        for (String host : List.of("localhost", "127.0.0.1", "127.9.9.9", "[::1]")) {
            String url = "http://" + host + ":8080";
            Settings settings = SettingsFixture.load(
                    SettingsFixture.MINIMAL
                            .replace("https://demo.mycashflow.fi", "\"" + url + "\"")
                            .replace("https://api.ongoingsystems.se/demo", "\"" + url + "/w\""),
                    SettingsFixture.VARIABLES);
            assertThat(settings.store("demo").mycashflow().url()).isEqualTo(URI.create(url));
        }
    }

    @Test
    void hasTheDefaultsThatItsCommentsPromise() throws Exception {
        String comments = Files.readString(Path.of("src/main/resources/application.yaml"));
        String promised = comments.substring(comments.indexOf("#   stores:"), comments.indexOf("#\n# orders.start"))
                .replaceAll("(?m)^#", "");
        String required =
                SettingsFixture.MINIMAL.substring(SettingsFixture.MINIMAL.indexOf("        url: https://demo"));
        String shop = required.substring(0, required.indexOf("      ongoing:")).replaceAll("(?m)^ {8}", " ".repeat(9));
        String warehouse =
                required.substring(required.indexOf("      ongoing:")).replaceAll("(?m)^ {6}", " ".repeat(7));
        String file = SettingsFixture.MINIMAL.substring(0, SettingsFixture.MINIMAL.indexOf("  stores:"))
                + promised.replaceAll("(?m)^ {3}stores", "  stores")
                        .replaceAll("( {7}mycashflow:.*\\n)", "$1" + shop.replace("$", "\\$"))
                + warehouse;

        assertThat(SettingsFixture.load(file, SettingsFixture.VARIABLES)).isEqualTo(SettingsFixture.minimal());
        for (var component : OrderSettings.class.getRecordComponents()) {
            String key = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
            assertThat(comments).contains(key);
        }
    }
}
