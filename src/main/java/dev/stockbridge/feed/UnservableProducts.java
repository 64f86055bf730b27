package dev.stockbridge.feed;

import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names products that the shop cannot serve by their neighbours in the list. */
final class UnservableProducts {

    private UnservableProducts() {}

    static List<ProductReading> named(List<Optional<Element<Product>>> elements, Instant readAt) {
        List<@Nullable ProductReading> readings = new ArrayList<>();
        elements.forEach(element ->
                readings.add(element.map(one -> ProductReading.of(one, readAt)).orElse(null)));
        var named = new ArrayList<ProductReading>();
        for (int i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            named.add(
                    reading != null
                            ? reading
                            : new ProductReading.Unservable(
                                    neighbour(readings, i, -1, 0), neighbour(readings, i, 1, Long.MAX_VALUE), readAt));
        }
        return named;
    }

    private static long neighbour(List<@Nullable ProductReading> readings, int from, int step, long none) {
        for (int i = from + step; i >= 0 && i < readings.size(); i += step) {
            var reading = readings.get(i);
            if (reading != null && reading.id() != 0) {
                return reading.id();
            }
        }
        return none;
    }
}
