package dev.stockbridge.delivery;

import dev.stockbridge.ongoing.Consignee;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.ShownOrder;
import dev.stockbridge.ongoing.Tracking;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order of two cups in the warehouse, for tests without one. */
record WarehouseOrder(
        int id,
        String number,
        int status,
        int picked,
        @Nullable String trackingCode) {

    static final Instant SHIPPED_AT = Instant.parse("2026-11-24T10:00:00Z");

    WarehouseOrder withStatus(int other) {
        return new WarehouseOrder(id, number, other, picked, trackingCode);
    }

    WarehouseOrder withPicked(int pieces) {
        return new WarehouseOrder(id, number, status, pieces, trackingCode);
    }

    WarehouseOrder withoutTrackingCode() {
        return new WarehouseOrder(id, number, status, picked, null);
    }

    OrderState state() {
        var two = BigDecimal.valueOf(2);
        var pieces = BigDecimal.valueOf(picked);
        var row = new OrderState.Line(1, "1", "CUP", two, BigDecimal.ZERO, pieces, true, true, List.of());
        var nobody = new Consignee(null, null, null, null, null);
        return new OrderState(
                id,
                number,
                status,
                null,
                null,
                null,
                two,
                BigDecimal.ZERO,
                pieces,
                status < 450 ? null : SHIPPED_AT,
                List.of(row),
                new Tracking(trackingCode == null ? List.of() : List.of(trackingCode), List.of(), List.of(), List.of()),
                new ShownOrder(nobody, null, null, null, null, null, null, Map.of()));
    }
}
