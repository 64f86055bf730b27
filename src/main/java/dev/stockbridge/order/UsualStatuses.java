package dev.stockbridge.order;

import dev.stockbridge.settings.StoreSettings;
import java.util.Set;
import java.util.TreeSet;

/**
 * The warehouse's statuses at which an order may stay without anybody being told: the standard ones for open, working,
 * returned and cancelled orders, and those that the settings name (contract: Ongoing 3.7).
 */
final class UsualStatuses {

    private static final Set<Integer> STANDARD = Set.of(200, 300, 320, 400, 800, 1000);

    private final Set<Integer> usual = new TreeSet<>(STANDARD);

    UsualStatuses(StoreSettings store) {
        usual.addAll(store.orders().editableStatuses());
        usual.addAll(store.orders().cancellableStatuses());
        usual.addAll(store.deliveries().shippedStatuses());
    }

    boolean contains(int status) {
        return usual.contains(status);
    }
}
