package dev.stockbridge.mycashflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.body.Json;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and booleans as shops write them, in every record. */
class WireRecordsTest {

    private static final List<Class<? extends Record>> RECORDS = List.of(
            Order.class,
            OrderLine.class,
            Payment.class,
            Shipment.class,
            Product.class,
            Variation.class,
            StockItem.class,
            ShippingMethod.class);

    @Test
    void readsEachIdAndEachBooleanOfEveryRecordInOnePlace() throws Exception {
        for (var record : RECORDS) {
            for (var component : record.getRecordComponents()) {
                var field = record.getDeclaredField(component.getName());
                assertThat(field.isAnnotationPresent(ShopId.class))
                        .as(record.getSimpleName() + "." + component.getName())
                        .isEqualTo(isId(component));
                assertThat(field.isAnnotationPresent(ShopFlag.class))
                        .as(record.getSimpleName() + "." + component.getName())
                        .isEqualTo(Set.of(boolean.class, Boolean.class).contains(component.getType()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "0", "\"0\"", "\"00\"", "false", "[]"})
    void readsEachSpellingOfNoId(String none) {
        var line = line("\"product_id\": 7, \"download_id\": " + none + ", \"bundle_id\": " + none
                + ", \"variation_id\": " + none + ", \"shipment_id\": " + none);

        assertThat(line.productId()).isEqualTo(7);
        assertThat(Stream.of(line.downloadId(), line.bundleId(), line.variationId(), line.shipmentId()))
                .containsOnlyNulls();
        assertThat(line.isDownload()).isFalse();
        var shipment = read("{\"id\": 1, \"external_pickup_point_id\": " + none + "}", Shipment.class);
        assertThat(shipment.externalPickupPointId()).isNull();
    }

    @Test
    void readsIdsThatAreNumbersAndTexts() {
        var line = line("\"product_id\": \"12\", \"variation_id\": 501");
        assertThat(line.productId()).isEqualTo(12);
        assertThat(line.variationId()).isEqualTo(501);
        assertThat(read("{\"id\": 1, \"external_pickup_point_id\": 2010101}", Shipment.class)
                        .externalPickupPointId())
                .isEqualTo("2010101");
        assertThat(read("{\"id\": 1, \"external_pickup_point_id\": \"002010101\"}", Shipment.class)
                        .externalPickupPointId())
                .isEqualTo("002010101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "\"0\"",
                "null",
                "\"\"",
                "1.5",
                "\"abc\"",
                "{}",
                "[1]",
                "true",
                "1e5",
                "12345678901234567890123",
                "\"1234567890123456789\""
            })
    void treatsRecordWithoutItsIdAsUnreadable(String id) {
        assertThat(element("{\"id\": " + id + "}")).isInstanceOf(Element.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "1, true",
        "\"1\", true",
        "\"true\", true",
        "\"TRUE\", true",
        "false, false",
        "0, false",
        "\"0\", false",
        "\"false\", false",
        "null, ",
        "\"\", ",
        "\" \", "
    })
    void readsABooleanInEachSpelling(String written, Boolean read) {
        assertThat(read("{\"id\": 1, \"enabled\": " + written + "}", StockItem.class)
                        .enabled())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "\"yes\"", "1.0", "[]", "{}"})
    void rejectsAnyOtherBoolean(String written) {
        assertThat(new Envelope(ZoneId.of("UTC"))
                        .element(Json.MAPPER.readTree("{\"id\": 5, \"enabled\": " + written + "}"), StockItem.class))
                .isEqualTo(new Element.Unreadable<>(5L, "member enabled does not fit"));
    }

    private static boolean isId(RecordComponent component) {
        return Set.of(long.class, Long.class).contains(component.getType())
                || component.getName().endsWith("Id");
    }

    private static OrderLine line(String members) {
        return read("{\"id\": 1, " + members + "}", OrderLine.class);
    }

    private static Element<ShippingMethod> element(String json) {
        return new Envelope(ZoneId.of("UTC")).element(Json.MAPPER.readTree(json), ShippingMethod.class);
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.MAPPER.treeToValue(Json.MAPPER.readTree(json), type);
    }
}
