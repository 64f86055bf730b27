package dev.stockbridge.order.mapping;

import static dev.stockbridge.order.mapping.MappingFixture.parked;
import static dev.stockbridge.order.mapping.MappingFixture.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day an order was made on is a day in the shop's zone. */
class DeliveryDateTest {

    @ParameterizedTest
    @CsvSource({
        // Around midnight in Helsinki, as the shop writes it and in UTC.
        "2026-11-10T23:59:59+02:00, 2026-11-10",
        "2026-11-11T00:00:00+02:00, 2026-11-11",
        "2026-11-10T21:59:59Z, 2026-11-10",
        "2026-11-10T22:00:00Z, 2026-11-11",
        // The night that has 03:30 twice.
        "2026-10-25T03:30:00+03:00, 2026-10-25",
        "2026-10-25T03:30:00+02:00, 2026-10-25",
        "2026-10-24T20:59:59Z, 2026-10-24",
        "2026-10-24T21:00:00Z, 2026-10-25",
        "2026-10-25T21:59:59Z, 2026-10-25",
        "2026-10-25T22:00:00Z, 2026-10-26",
        // The night that has no 03:30.
        "2027-03-27T21:59:59Z, 2027-03-27",
        "2027-03-27T22:00:00Z, 2027-03-28",
        "2027-03-28T20:59:59Z, 2027-03-28",
        "2027-03-28T21:00:00Z, 2027-03-29"
    })
    void isTheDayInTheShop(String createdAt, String day) {
        assertThat(sent(order -> order.put("created_at", createdAt))
                        .get("deliveryDate")
                        .stringValue())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T12:00:00+03:00, 1, 2026-10-25",
        "2026-10-24T23:30:00+03:00, 2, 2026-10-26",
        "2026-12-31T12:00:00+02:00, 1, 2027-01-01",
        "2028-02-28T12:00:00+02:00, 1, 2028-02-29",
        "2026-11-10T12:00:00+02:00, 0, 2026-11-10"
    })
    void addsWholeDays(String createdAt, int days, String day) {
        assertThat(sent(order -> order.put("created_at", createdAt), "delivery-days: " + days)
                        .get("deliveryDate")
                        .stringValue())
                .isEqualTo(day);
    }

    @Test
    void isNotMadeUpWhereNobodySaysWhenTheOrderWasMade() {
        assertThat(parked(order -> order.putNull("created_at")).reason()).isEqualTo(Reason.UNREADABLE);
    }
}
