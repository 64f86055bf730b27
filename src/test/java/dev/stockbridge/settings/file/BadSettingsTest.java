package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadSettingsTest {

    private static final String SECOND_STORE = """
                other:
                  mycashflow:
                    url: https://other.mycashflow.fi
                    user: u
                    api-key: k
                  ongoing:
                    url: https://api.ongoingsystems.se/demo
                    user: u
                    password: p
                    goods-owner-id: 135
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stockbridge.chunk-size: many          | stockbridge.chunk-size (line 17): write a whole number
                    stockbridge.chunk-size: 0             | stockbridge.chunk-size (line 17): write a number from 1 to 1000
                    stockbridge.chunk-size: 1001          | stockbridge.chunk-size (line 17): write a number from 1 to 1000
                    stockbridge.chunk-sise: 10            | stockbridge.chunk-sise (line 17): there is no such property. Did you mean chunk-size?
                    stockbridge.log: json                 | stockbridge.log (line 17): write one of text, ecs
                    stockbridge.colour: red               | Known here: database, reports, log, chunk-size
                    stockbridge.http.attempts: 0          | stockbridge.http.attempts (line 17): write a number from 1
                    stockbridge.http.read-timeout: fast   | stockbridge.http.read-timeout (line 17): write a duration such as 5s
                    stockbridge.http.read-timeout: 0s     | stockbridge.http.read-timeout (line 17): write a duration above zero
                    stockbridge.http.max-wait: -1s        | stockbridge.http.max-wait (line 17): a duration cannot be negative
                    stockbridge.http.clock-tolerance: -1s | stockbridge.http.clock-tolerance (line 17): a duration cannot be negative
                    stockbridge.retention: 1h             | stockbridge.retention (line 17): write 1d or more
                    stockbridge.fleet.threads: 0          | stockbridge.fleet.threads (line 17): write a number from 1 to 64
                    stockbridge.fleet.threads: 65         | stockbridge.fleet.threads (line 17): write a number from 1 to 64
                    stockbridge.fleet.per-host: 0         | stockbridge.fleet.per-host (line 17): write a number from 1 to 64
                    stockbridge.fleet.per-host: 65        | stockbridge.fleet.per-host (line 17): write a number from 1 to 64
                    stockbridge.fleet.patience: -1s       | stockbridge.fleet.patience (line 17): a duration cannot be negative
                    stockbridge.fleet.patience: long      | stockbridge.fleet.patience (line 17): write a duration
                    stockbridge.fleet.failed-at-most: 101% | stockbridge.fleet.failed-at-most (line 17): write a percentage
                    stockbridge.fleet.thread: 2           | stockbridge.fleet.thread (line 17): there is no such property. Did you mean threads?
                    stockbridge.database.url: jdbc:postgresql://u:secret@h/d        | stockbridge.database.url (line 3): write user and password as properties
                    stockbridge.database.url: jdbc:postgresql://u:se?cret@h/d       | stockbridge.database.url (line 3): write user and password as properties
                    stockbridge.database.url: jdbc:postgresql://h/d?a=b&password=secret | stockbridge.database.url (line 3): write user and password as properties
                    stockbridge.database.url: jdbc:mysql://h/d | stockbridge.database.url (line 3): write jdbc:postgresql:
                    stockbridge.stores.demo.stock.pushh: true   | stockbridge.stores.demo.stock.pushh (line 17): there is no such property. Did you mean push?
                    stockbridge.stores.demo.stock.push: perhaps | stockbridge.stores.demo.stock.push (line 17): write true or false
                    stockbridge.stores.demo.stock.buffer: -1    | stockbridge.stores.demo.stock.buffer (line 17): write 0 or more
                    stockbridge.stores.demo.stock.quantity: all | stockbridge.stores.demo.stock.quantity (line 17): write one of sellable, on-hand
                    stockbridge.stores.demo.stock.max-quantity: 0 | stockbridge.stores.demo.stock.max-quantity (line 17): write a whole number from 1 to 1000000000000
                    stockbridge.stores.demo.stock.max-zeroed: 0.1  | stockbridge.stores.demo.stock.max-zeroed (line 17): write a percentage
                    stockbridge.stores.demo.stock.max-zeroed: 101% | stockbridge.stores.demo.stock.max-zeroed (line 17): write a percentage
                    stockbridge.stores.demo.currency: EURO         | stockbridge.stores.demo.currency (line 17): write an ISO 4217 code
                    stockbridge.stores.demo.group: North           | stockbridge.stores.demo.group (line 17): write 1 to 40 small letters, digits and hyphens
                    stockbridge.stores.demo.ongoing.soap.goods-owner-code: " " | stockbridge.stores.demo.ongoing.soap.goods-owner-code (line 17): a value is missing
                    stockbridge.stores.demo.ongoing.soap.create-vat-codes: true | stockbridge.stores.demo.ongoing.soap.goods-owner-code: a value is missing
                    stockbridge.stores.demo.ongoing.soap.goods-owner-cod: X | stockbridge.stores.demo.ongoing.soap.goods-owner-cod (line 17): there is no such property. Did you mean goods-owner-code?
                    stockbridge.stores.demo.ongoing.goods-owner-id: 0        | stockbridge.stores.demo.ongoing.goods-owner-id
                    stockbridge.stores.demo.mycashflow.orders-api: v2        | write one of v1, v0
                    stockbridge.stores.demo.mycashflow.time-zone: Mars/North | write a time zone such as Europe/Helsinki
                    stockbridge.stores.demo.mycashflow.user: " "             | stockbridge.stores.demo.mycashflow.user (line 10): a value is missing
                    stockbridge.stores.demo.mycashflow.user: "a:b"           | stockbridge.stores.demo.mycashflow.user (line 10): a user cannot hold a colon
                    stockbridge.stores.demo.ongoing.user: "a:b"              | a user cannot hold a colon
                    stockbridge.stores.demo.ongoing.formerly: api.example    | stockbridge.stores.demo.ongoing.formerly (line 17): write the former address
                    stockbridge.stores.demo.mycashflow.formerly: demo        | stockbridge.stores.demo.mycashflow.formerly (line 17): write the former address
                    stockbridge.stores.demo.mycashflow.url: http://demo.mycashflow.fi     | write https
                    stockbridge.stores.demo.mycashflow.url: https://demo.mycashflow.fi/x  | write the bare host without a path
                    stockbridge.stores.demo.mycashflow.url: https://shop.example          | a custom domain is not served
                    stockbridge.stores.demo.mycashflow.url: https://mycashflow.fi.evil.example | a custom domain is not served
                    stockbridge.stores.demo.mycashflow.url: https://u:p@demo.mycashflow.fi | as properties of their own
                    stockbridge.stores.demo.mycashflow.url: demo.mycashflow.fi            | write an address such as https://host.example
                    stockbridge.stores.demo.ongoing.url: http://localhost.example/w       | write https
                    stockbridge.stores.demo.ongoing.url: https://h/w?x=1                  | leave out what follows the path
                    stockbridge.stores.demo.orders.start: 2026-11-01                      | write an instant with its zone
                    stockbridge.stores.demo.orders.statuses: [open, completed]            | write one or both of open, cancelled
                    stockbridge.stores.demo.orders.editable-statuses: [200, new]          | write a whole number
                    stockbridge.stores.demo.orders.editable-statuses: [200, 450]          | a status here cannot be in orders.editable-statuses
                    stockbridge.stores.demo.orders.customs-currency: dollars              | write payment, tax-rate or an ISO 4217 code
                    stockbridge.stores.demo.orders.number-prefix: "A B"                   | write up to 20 letters
                    stockbridge.stores.demo.orders.countries.Suomi: Finland               | write the ISO 3166 code of two letters behind each country
                    stockbridge.stores.demo.orders.delivery-days: -1                      | write a number from 0 to 365
                    stockbridge.stores.demo.orders.release: never                         | write one of any, settled
                    stockbridge.stores.demo.orders.payment-alarm: later                   | write a duration
                    stockbridge.stores.demo.orders.stuck-alarm: later                     | write a duration
                    stockbridge.stores.demo.deliveries.unanswered-wait: -1s               | a duration cannot be negative
                    stockbridge.stores.demo.deliveries.partial: no                        | write one of park, complete-shipment
                    stockbridge.stores.demo.deliveries.shipped-statuses: []               | name at least one status
                    stockbridge.stores.Demo_1.currency: EUR                               | 1 to 40 small letters, digits and hyphens
                    """)
    void namesThePropertyAndTheRemedy(String line, String message) {
        String property = line.substring(0, line.indexOf(':'));
        String value = line.substring(line.indexOf(':') + 1);
        expect(with(property, value), SettingsFixture.VARIABLES, message);
    }

    @Test
    void namesEachVariableThatHasNoValue() {
        expect(
                SettingsFixture.MINIMAL,
                Map.of("SHOP_KEY", "k"),
                "stockbridge.database.password (line 5): ${DB_PASSWORD} has no value. Set the environment variable DB_PASSWORD");
        expect(
                SettingsFixture.MINIMAL,
                Map.of("DB_PASSWORD", "d"),
                "stockbridge.stores.demo.mycashflow.api-key (line 11): ${SHOP_KEY} has no value",
                "stockbridge.stores.demo.ongoing.password (line 15): ${WAREHOUSE_PASSWORD} has no value");
    }

    @Test
    void refusesAVariableThatIsEmpty() {
        expect(
                SettingsFixture.MINIMAL,
                Map.of("DB_PASSWORD", "", "SHOP_KEY", " ", "WAREHOUSE_PASSWORD", "p"),
                "stockbridge.database.password (line 5): a value is missing");
        expect(
                SettingsFixture.MINIMAL,
                Map.of("DB_PASSWORD", "d", "SHOP_KEY", " ", "WAREHOUSE_PASSWORD", "p"),
                "stockbridge.stores.demo.mycashflow.api-key (line 11): a value is missing");
    }

    @Test
    void namesAMisplacedSectionOnce() {
        expect(
                SettingsFixture.MINIMAL + "        orders:\n          release: any\n          delivery-days: 1\n",
                SettingsFixture.VARIABLES,
                "cannot be used:\n  stockbridge.stores.demo.ongoing.orders: there is no such property. Known here: url");
    }

    @Test
    void asksForAStore() {
        expect(
                SettingsFixture.MINIMAL.substring(0, SettingsFixture.MINIMAL.indexOf("  stores:")),
                SettingsFixture.VARIABLES,
                "stockbridge.stores: there is no store");
    }

    @Test
    void asksForEverythingThatAnEmptyFileLacks() {
        expect("", Map.of(), "stockbridge.database: the database is missing", "stockbridge.stores: there is no store");
    }

    @Test
    void asksForTheWarehouseOfAStore() {
        expect(
                SettingsFixture.MINIMAL.substring(0, SettingsFixture.MINIMAL.indexOf("      ongoing:")),
                SettingsFixture.VARIABLES,
                "stockbridge.stores.demo.ongoing: the warehouse is missing");
    }

    @Test
    void keepsTwoStoresOfOneGoodsOwnerApart() {
        expect(
                SettingsFixture.MINIMAL + SECOND_STORE,
                SettingsFixture.VARIABLES,
                "stockbridge.stores.other.orders.number-prefix: the stores demo and other share a goods owner");
        expect(
                SettingsFixture.MINIMAL + SECOND_STORE + "      orders:\n        number-prefix: 1\n",
                SettingsFixture.VARIABLES,
                "share a goods owner");
        expect(
                SettingsFixture.MINIMAL
                        + SECOND_STORE.replace("ongoingsystems.se/demo", "Ongoingsystems.se:443//Demo/"),
                SettingsFixture.VARIABLES,
                "share a goods owner");

        Settings settings = SettingsFixture.load(
                SettingsFixture.MINIMAL + SECOND_STORE + "      orders:\n        number-prefix: B-\n",
                SettingsFixture.VARIABLES);
        assertThat(settings.ids()).containsExactly("demo", "other");
    }

    @Test
    void namesTheLineThatIsNoYaml() {
        expect("stockbridge:\n  reports: ./r\n  stores: [oops\n", Map.of(), "line 4", "not valid YAML");
        expect("stockbridge:\n\tstores: x\n", Map.of(), "line 2", "not valid YAML");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> new SettingsFile(Map.of()).load(folder.resolve("none.yaml")))
                .withMessageContaining(folder.resolve("none.yaml") + " does not exist")
                .withMessageContaining("--config");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> new SettingsFile(Map.of()).load(folder))
                .withMessageContaining("is a directory");
    }

    @Test
    void saysWhichImportIsMissing() {
        expect(
                "spring.config.import: \"configtree:/no/such/folder/\"\n" + SettingsFixture.MINIMAL,
                SettingsFixture.VARIABLES,
                "/no/such/folder");
    }

    private static String with(String property, String value) {
        String key = property.substring(property.lastIndexOf('.') + 1);
        if (SettingsFixture.MINIMAL.contains("  " + key + ":") && !key.equals("chunk-size")) {
            String section = property.contains(".stores.") ? property.split("\\.")[3] : property.split("\\.")[1];
            int from = SettingsFixture.MINIMAL.indexOf(section + ":");
            int at = SettingsFixture.MINIMAL.indexOf(" " + key + ":", from) + key.length() + 2;
            int end = SettingsFixture.MINIMAL.indexOf('\n', at);
            return SettingsFixture.MINIMAL.substring(0, at) + value + SettingsFixture.MINIMAL.substring(end);
        }
        // Spring Boot also takes the dotted form, at the end of the same file.
        return SettingsFixture.MINIMAL + property + ":" + value + "\n";
    }

    private static void expect(String yaml, Map<String, String> variables, String... parts) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFixture.load(yaml, variables))
                .satisfies(problem -> assertThat(problem.getMessage())
                        .contains(parts)
                        .doesNotContain("secret-", "springframework", "java."));
    }
}
