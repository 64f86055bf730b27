package dev.stockbridge.order.mapping;

import dev.stockbridge.mycashflow.ShippingMethod;
import dev.stockbridge.mycashflow.Shop;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the shop's shipping methods, read once a run and only if it comes to an order. */
public final class ShippingMethods {

    private final Shop shop;
    private @Nullable Map<Long, String> names;

    public ShippingMethods(Shop shop) {
        this.shop = shop;
    }

    public Map<Long, String> names() {
        if (names == null) {
            names = shop.shippingMethods().stream()
                    .filter(method -> method.name() != null)
                    .collect(Collectors.toMap(
                            ShippingMethod::id, method -> Objects.requireNonNull(method.name()), (one, other) -> one));
        }
        return names;
    }
}
