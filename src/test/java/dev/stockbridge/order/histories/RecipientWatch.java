package dev.stockbridge.order.histories;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches for parts of a recipient that vanish from the warehouse although the shop still has them, and for orders that go
 * to somebody else although nobody in the shop changed a name.
 */
final class RecipientWatch {

    private static final List<String> PARTS = List.of(
            "consignee.name",
            "consignee.address1",
            "consignee.postCode",
            "consignee.city",
            "consignee.countryCode",
            "emailNotification.value",
            "smsNotification.value");

    private final OrderWorld world;
    private final Set<String> filled = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    RecipientWatch(OrderWorld world) {
        this.world = world;
    }

    void look() {
        var inShop = new HashSet<>(world.orders().ids());
        for (var order : world.there().all()) {
            var number = order.get("orderNumber").stringValue();
            var held = new ActualOrder(order, article -> article).head();
            long id = number.matches("\\d+") ? Long.parseLong(number) : 0;
            if (inShop.contains(id)) {
                look(number, held.getOrDefault("consignee.name", ""), shops(id, "consignee.name"));
            }
            for (var part : PARTS) {
                var place = number + " " + part;
                boolean blank = held.getOrDefault(part, "").isEmpty();
                if (!blank) {
                    filled.add(place);
                } else if (filled.remove(place)
                        && inShop.contains(id)
                        && !shops(id, part).isEmpty()) {
                    found.add(place + " was emptied");
                }
            }
        }
    }

    private void look(String number, String held, String wanted) {
        if (held.equals(wanted)) {
            named.add(number);
        } else if (named.contains(number)) {
            found.add(number + " went to somebody else");
        }
    }

    private String shops(long id, String part) {
        return new ExpectedOrder(world.orders().get(id)).head().getOrDefault(part, "");
    }

    List<String> found() {
        return found;
    }
}
