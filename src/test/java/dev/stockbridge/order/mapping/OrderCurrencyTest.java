package dev.stockbridge.order.mapping;

import static dev.stockbridge.order.mapping.MappingFixture.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The customs currency in its three forms, and the currency of the lines. */
class OrderCurrencyTest {

    @Test
    void isThatOfThePayment() {
        var body = sent(paidIn("sek "));

        assertThat(customs(body)).isEqualTo("SEK");
        assertThat(ofLine(body)).isEqualTo("SEK");
    }

    @Test
    void isThatOfTheFirstPaymentThatNamesOne() {
        assertThat(customs(sent(order -> {
                    ((ObjectNode) order.at("/payments/0")).putNull("currency");
                    order.withArray("payments").addObject().put("id", 2).put("currency", "NOK");
                })))
                .isEqualTo("NOK");
    }

    @Test
    void isTheStoresWhereNoPaymentNamesOne() {
        assertThat(customs(sent(order -> order.putArray("payments")))).isEqualTo("EUR");
        assertThat(customs(sent(paidIn("kruunua")))).isEqualTo("EUR");
    }

    @Test
    void isAFixedOneWhereTheSettingsSaySo() {
        var body = sent(paidIn("SEK"), "customs-currency: USD");

        assertThat(customs(body)).isEqualTo("USD");
        assertThat(ofLine(body)).isEqualTo("SEK");
    }

    @Test
    void isTheTaxRateWhereTheSettingsSaySo() {
        assertThat(customs(sent(order -> {}, "customs-currency: tax-rate"))).isEqualTo("25.5");
    }

    @Test
    void isLeftOutWhereThereIsNoTaxRate() {
        assertThat(sent(order -> order.putNull("tax_summary"), "customs-currency: tax-rate")
                        .has("customsInfo"))
                .isFalse();
        assertThat(sent(order -> order.withObject("/tax_summary").putArray("total"), "customs-currency: tax-rate")
                        .has("customsInfo"))
                .isFalse();
    }

    private static Consumer<ObjectNode> paidIn(String currency) {
        return order -> ((ObjectNode) order.at("/payments/0")).put("currency", currency);
    }

    private static String customs(JsonNode body) {
        return body.at("/customsInfo/customsValueCurrencyCode").stringValue();
    }

    private static String ofLine(JsonNode body) {
        return body.at("/orderLines/0/prices/currencyCode").stringValue();
    }
}
