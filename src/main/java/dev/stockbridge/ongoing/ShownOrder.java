package dev.stockbridge.ongoing;

import dev.stockbridge.ongoing.OrderDocument.Notification;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of an order in the warehouse that show whether it accepted what was sent. All of it is personal. */
public record ShownOrder(
        Consignee consignee,
        @Nullable String email,
        @Nullable String phone,
        @Nullable BigDecimal customerPrice,
        @Nullable String wayOfDelivery,
        @Nullable String customsCurrency,
        @Nullable String deliveryDate,
        Map<String, BigDecimal> customsValues) {

    static ShownOrder of(JsonNode node) {
        JsonNode info = node.path("orderInfo");
        JsonNode consignee = node.path("consignee");
        return new ShownOrder(
                new Consignee(
                        Nodes.text(consignee.path("name")),
                        Nodes.text(consignee.path("address1")),
                        Nodes.text(consignee.path("postCode")),
                        Nodes.text(consignee.path("city")),
                        Nodes.text(consignee.path("countryCode"))),
                Nodes.text(info.path("emailNotification").path("value")),
                Nodes.text(info.path("smsNotification").path("value")),
                Nodes.decimal(info.path("customerPrice")),
                Nodes.text(info.path("wayOfDelivery").path("code")),
                Nodes.text(info.path("customsInfo").path("customsValueCurrencyCode")),
                Nodes.text(info.path("deliveryDate")),
                customsValues(node.path("orderLines")));
    }

    /**
     * The customs values of the lines by row number, where the warehouse shows them. Line prices are not compared: it
     * is not known whether they are shown for the line or for a piece.
     */
    private static Map<String, BigDecimal> customsValues(JsonNode lines) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (JsonNode line : lines) {
            String row = Nodes.text(line.path("rowNumber"));
            BigDecimal value = Nodes.decimal(line.path("lineTotalCustomsValue"));
            if (row != null && value != null) {
                values.put(row, value);
            }
        }
        return values;
    }

    List<String> personalValues() {
        return Stream.of(consignee.name(), consignee.address1(), consignee.postCode(), consignee.city(), email, phone)
                .filter(value -> value != null && !value.isBlank())
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Whether {@code wanted} is the recipient. */
    public boolean goesTo(Consignee wanted) {
        return same(wanted.name(), consignee.name())
                && same(wanted.address1(), consignee.address1())
                && same(wanted.postCode(), consignee.postCode())
                && same(wanted.city(), consignee.city())
                && same(upper(wanted.countryCode()), upper(consignee.countryCode()));
    }

    boolean holds(OrderDocument sent) {
        return goesTo(sent.consignee())
                && same(value(sent.emailNotification()), email)
                && same(value(sent.smsNotification()), phone)
                && SentStateMatcher.same(sent.customerPrice(), customerPrice)
                && same(
                        sent.wayOfDelivery() == null
                                ? null
                                : sent.wayOfDelivery().code(),
                        wayOfDelivery)
                && !contradicts(sent.customsInfo())
                && sent.orderLines().stream()
                        .filter(line -> line.numberOfItems().signum() > 0)
                        .noneMatch(this::contradicts);
    }

    /** Not every warehouse shows customs values. */
    private boolean contradicts(OrderLine sent) {
        BigDecimal shown = customsValues.get(sent.rowNumber());
        return sent.lineTotalCustomsValue() != null
                && shown != null
                && sent.lineTotalCustomsValue().compareTo(shown) != 0;
    }

    private boolean contradicts(OrderDocument.@Nullable CustomsInfo sent) {
        return sent != null
                && customsCurrency != null
                && !sent.customsValueCurrencyCode().equals(customsCurrency);
    }

    private static @Nullable String value(@Nullable Notification notification) {
        return notification == null ? null : notification.value();
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static boolean same(@Nullable String sent, @Nullable String shown) {
        return Objects.requireNonNullElse(sent, "")
                .strip()
                .equals(Objects.requireNonNullElse(shown, "").strip());
    }

    @Override
    public String toString() {
        return "ShownOrder";
    }
}
