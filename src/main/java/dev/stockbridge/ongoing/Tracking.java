package dev.stockbridge.ongoing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tracking numbers from every member that may contain them, without returns and duplicates (contract: Ongoing quirk
 * 29).
 *
 * @param waybills {@code tracking[].waybill}
 * @param parcelWaybills {@code parcels[].tracking.waybill}
 * @param parcelNumbers {@code parcels[].parcelNumber}
 * @param orderWaybill {@code orderInfo.wayBill}, at most one
 */
public record Tracking(
        List<String> waybills, List<String> parcelWaybills, List<String> parcelNumbers, List<String> orderWaybill) {

    /** The numbers of the first member that has any, in the order above; empty if none has. */
    public List<String> best() {
        return Stream.of(waybills, parcelWaybills, parcelNumbers, orderWaybill)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    static Tracking of(JsonNode order) {
        return new Tracking(
                numbers(order.path("tracking"), entry -> entry.path("waybill")),
                numbers(order.path("parcels"), parcel -> parcel.path("tracking").path("waybill")),
                numbers(order.path("parcels"), parcel -> parcel.path("parcelNumber")),
                distinct(Stream.of(order.path("orderInfo").path("wayBill"))));
    }

    private static List<String> numbers(JsonNode list, Function<JsonNode, JsonNode> number) {
        return distinct(StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> !isReturn(entry))
                .map(number));
    }

    private static boolean isReturn(JsonNode entry) {
        return entry.path("isReturnParcel").asBoolean(false)
                || entry.path("isReturn").asBoolean(false);
    }

    private static List<String> distinct(Stream<JsonNode> members) {
        Stream<@Nullable String> texts = members.map(Nodes::text);
        return texts.filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
