package dev.stockbridge.mycashflow;

import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.TestConnections;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductReadingTest {

    @Test
    void readsTheProductOfTheContract() {
        Product product = read(page(Fixture.of("products.json")).get(0));

        assertThat(product.id()).isEqualTo(101);
        assertThat(product.productCode()).isEqualTo("TS-100");
        assertThat(product.supplierCode()).isEqualTo("SUP-9001");
        assertThat(product.vatRate()).isEqualByComparingTo("25.5");
        assertThat(product.weight()).isEqualByComparingTo("0.2");
        assertThat(product.updatedAt()).hasToString("2026-01-10T14:22:05+02:00");
        assertThat(product.stockItem()).isNull();
        assertThat(product.translations()).containsExactly(new Translation("en", "T-shirt"));
        assertThat(product.variations()).singleElement().satisfies(variation -> {
            assertThat(variation.price()).isNull();
            assertThat(variation.translations()).isEmpty();
            assertThat(variation.stockItem().barcode()).isEqualTo("6430012345678");
            assertThat(variation.stockItem().quantity()).isEqualByComparingTo("12");
            assertThat(variation.stockItem().enabled()).isTrue();
        });
    }

    @Test
    void readsNumbersWrittenAsTexts() {
        Product product = product("{\"id\":\"7\",\"price\":\"24.90\",\"vat_rate\":\"25.5\",\"weight\":\"\","
                + "\"product_code\":12,\"stock_item\":{\"id\":\"9\",\"quantity\":\"-3\",\"enabled\":\"true\"}}");

        assertThat(product.id()).isEqualTo(7);
        assertThat(product.price()).isEqualTo(new BigDecimal("24.90"));
        assertThat(product.weight()).isNull();
        assertThat(product.productCode()).isEqualTo("12");
        assertThat(product.stockItem().quantity()).isEqualByComparingTo("-3");
        assertThat(product.stockItem().enabled()).isTrue();
    }

    @Test
    void distinguishesMissingVariationsFromNone() {
        assertThat(product("{\"id\":1}").variations()).isNull();
        assertThat(product("{\"id\":1,\"variations\":null}").variations()).isNull();
        assertThat(product("{\"id\":1,\"variations\":[]}").variations()).isEmpty();
        assertThat(product("{\"id\":1,\"variations\":[null,{\"id\":2}]}").variations())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void readsEmptyListAsNoStockItem(String none) {
        assertThat(product("{\"id\":1,\"stock_item\":" + none + "}").stockItem())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "2026-10-25T03:30:00+03:00, 2026-10-25T03:30:00+03:00",
                "2026-10-25T03:30:00+02:00, 2026-10-25T03:30:00+02:00",
                "2026-01-10T14:22:05+0200, 2026-01-10T14:22:05+02:00",
                "2026-01-10T14:22:05Z, 2026-01-10T14:22:05Z",
                "2026-01-10T14:22:05.123+02:00, 2026-01-10T14:22:05.123+02:00",
                "2026-01-10 14:22:05, 2026-01-10T14:22:05+02:00",
                "2026-07-10T14:22:05, 2026-07-10T14:22:05+03:00",
                "9999-12-31T23:59:59+02:00, 9999-12-31T23:59:59+02:00",
                "+12026-01-10T14:22:05Z, null",
                "'', null",
            })
    void readsTimeStamps(String text, OffsetDateTime time) {
        assertThat(product("{\"id\":1,\"updated_at\":\"" + text + "\"}").updatedAt())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "{\"id\":5,\"price\":\"24,90 €\"} | 5 | price",
                "{\"id\":5,\"updated_at\":\"yesterday\"} | 5 | updated_at",
                "{\"id\":\"5\",\"variations\":[{\"id\":1},{\"id\":2,\"stock_item\":{\"quantity\":\"lots\"}}]}"
                        + " | 5 | variations[1].stock_item.quantity",
                "{\"id\":5,\"variations\":{\"a\":1}} | 5 | variations",
                "{\"id\":5,\"stock_item\":\"none\"} | 5 | stock_item",
                "{\"name\":\"x\"} | null | id",
                "{\"id\":1.5} | null | id",
            })
    void returnsUnreadableProductWithItsIdAndMember(String json, Long id, String member) {
        List<Element<Product>> elements = page(Fixture.page("{\"id\":1}", json, "{\"id\":2}"));

        assertThat(elements).hasSize(3);
        assertThat(elements.get(1)).isEqualTo(new Element.Unreadable<>(id, "member " + member + " does not fit"));
        assertThat(read(elements.get(2)).id()).isEqualTo(2);
    }

    @Test
    void returnsElementThatIsNoObjectAsUnreadable() {
        assertThat(page(Fixture.page("null", "7"))).containsOnly(new Element.Unreadable<>(null, "not an object"));
    }

    @Test
    void readsTimeWithoutOffsetInTheShopsZone() {
        var stockholm =
                page(Fixture.page("{\"id\":1,\"updated_at\":\"2026-01-10T14:22:05\"}"), ZoneId.of("Europe/Stockholm"));

        assertThat(read(stockholm.get(0)).updatedAt()).hasToString("2026-01-10T14:22:05+01:00");
    }

    private static Product product(String json) {
        return read(page(Fixture.page(json)).get(0));
    }

    private static Product read(Element<Product> element) {
        assertThat(element).isInstanceOf(Element.Read.class);
        return ((Element.Read<Product>) element).value();
    }

    private static List<Element<Product>> page(String body) {
        return page(body, ZoneId.of("Europe/Helsinki"));
    }

    private static List<Element<Product>> page(String body, ZoneId zone) {
        try (ScriptedServer server = ScriptedServer.playing(json(200, body))) {
            return new Shop(new TestConnections().to(server, "mycashflow"), ApiVersion.V1, zone)
                    .products(1, 50)
                    .elements();
        }
    }
}
