package dev.stockbridge.order;

import static dev.stockbridge.order.mapping.MappingFixture.comment;
import static dev.stockbridge.order.mapping.MappingFixture.line;
import static dev.stockbridge.order.mapping.MappingFixture.map;
import static dev.stockbridge.order.mapping.MappingFixture.order;
import static dev.stockbridge.order.mapping.MappingFixture.shipping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.order.mapping.MappedOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Nothing that is written down by accident says anything of a person. */
class DiscretionTest {

    private static final List<String> PERSONAL = List.of(
            "Aino",
            "Väisälänen",
            "Lumitie",
            "00170",
            "Helsinki",
            "358401110017",
            "aino@",
            "Onni",
            "Kärppäoja",
            "Löylymäki",
            "Kiuaspolku",
            "33210",
            "Tampere",
            "0403330033",
            "ostot@",
            "Akseli",
            "Soita",
            "Suomi");

    @ParameterizedTest
    @MethodSource("orders")
    void showsNothingPersonal(Consumer<ObjectNode> change) {
        var order = order(one -> {
            comment(one, "2026-11-10T12:00:00+02:00", "PUBLIC", "Soita Ainolle");
            change.accept(one);
        });
        var mapped = map(order);
        var shown = new StringBuilder().append(order).append(order.comments()).append(mapped);
        shown.append(order.shippingAddress()).append(order.customerInformation());
        if (mapped instanceof MappedOrder.Ready ready) {
            shown.append(ready.document()).append(ready.document().consignee());
            shown.append(ready.document().emailNotification())
                    .append(ready.document().smsNotification());
            shown.append(new OrderIntent.Send(order, null, ready, new byte[0], false, Map.of()));
        }

        assertThat(PERSONAL).noneMatch(shown.toString()::contains);
    }

    static List<Consumer<ObjectNode>> orders() {
        return List.of(
                one -> {},
                shipping(address -> address.put("country", "Narnia")),
                shipping(address -> address.put("street_address", "Lumitie 3 ".repeat(30))),
                shipping(address -> address.put("city", "Helsinki ".repeat(30))),
                one -> comment(one, "2026-11-10T12:00:00+02:00", "PUBLIC", "Soita ".repeat(100)),
                line(line -> line.putNull("quantity")),
                line(line -> line.put("product_id", 555).put("product_name", "Lahja Ainolle")));
    }
}
