package dev.stockbridge.ongoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.body.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OrderDocumentTest {

    private static final ContractSchema SCHEMA = ContractSchema.of("PostOrderModel");

    @Test
    void fitsTheContract() {
        assertThat(SCHEMA.complaints(complete(Fixture.ORDER))).isEmpty();
        assertThat(complete(Fixture.ORDER).toString())
                .startsWith("{\"goodsOwnerId\":374,\"orderNumber\":\"MCF-10001\",\"goodsOwnerOrderId\":\"10001\","
                        + "\"deliveryDate\":\"2026-11-24\"");
    }

    @Test
    void sendsNoNull() {
        OrderDocument bare = new OrderDocument(
                "1",
                null,
                LocalDate.of(2026, 1, 2),
                null,
                null,
                null,
                null,
                new Consignee(null, null, null, null, null),
                null,
                null,
                List.of());

        assertThat(bare.toJson())
                .hasToString(
                        "{\"orderNumber\":\"1\",\"deliveryDate\":\"2026-01-02\",\"consignee\":{},\"orderLines\":[]}");
        assertThat(SCHEMA.complaints(complete(bare))).isEmpty();
    }

    @Test
    void showsNoPersonalData() {
        assertThat(Fixture.ORDER + " " + Fixture.ORDER.consignee() + Fixture.ORDER.emailNotification())
                .contains("MCF-10001")
                .doesNotContain("Maija", "Esimerkkikatu", "Helsinki", "@", "door");
    }

    private static ObjectNode complete(OrderDocument document) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("goodsOwnerId", 374);
        body.setAll(document.toJson());
        return body;
    }
}
