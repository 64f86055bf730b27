package dev.stockbridge.ongoing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the warehouse shows of an order besides its lines: enough to tell whether it took what was sent. Personal. */
record ShownOrder(
        Consignee consignee,
        @Nullable String email,
        @Nullable String phone,
        @Nullable BigDecimal customerPrice,
        @Nullable String wayOfDelivery,
        @Nullable String customsCurrency,
        Map<String, Worth> worthOfLines) {

    /** What a line is worth, as far as it is shown. */
    record Worth(@Nullable BigDecimal price, @Nullable BigDecimal customsValue) {}

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
                worthOfLines(node.path("orderLines")));
    }

    private static Map<String, Worth> worthOfLines(JsonNode lines) {
        Map<String, Worth> worth = new HashMap<>();
        for (JsonNode line : lines) {
            String row = Nodes.text(line.path("rowNumber"));
            if (row != null) {
                worth.put(
                        row,
                        new Worth(
                                Nodes.decimal(line.path("prices").path("linePrice")),
                                Nodes.decimal(line.path("lineTotalCustomsValue"))));
            }
        }
        return worth;
    }

    boolean holds(OrderDocument sent) {
        Consignee wanted = sent.consignee();
        return same(wanted.name(), consignee.name())
                && same(wanted.address1(), consignee.address1())
                && same(wanted.postCode(), consignee.postCode())
                && same(wanted.city(), consignee.city())
                && same(upper(wanted.countryCode()), upper(consignee.countryCode()))
                && same(value(sent.emailNotification()), email)
                && same(value(sent.smsNotification()), phone)
                && Standing.same(sent.customerPrice(), customerPrice)
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

    /** Not every warehouse shows what a line is worth. */
    private boolean contradicts(OrderLine sent) {
        Worth shown = worthOfLines.get(sent.rowNumber());
        return shown != null
                && (differs(sent.prices() == null ? null : sent.prices().linePrice(), shown.price())
                        || differs(sent.lineTotalCustomsValue(), shown.customsValue()));
    }

    private static boolean differs(@Nullable BigDecimal sent, @Nullable BigDecimal shown) {
        return sent != null && shown != null && sent.compareTo(shown) != 0;
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
