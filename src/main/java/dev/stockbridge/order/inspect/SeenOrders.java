package dev.stockbridge.order.inspect;

import java.util.Arrays;

/** The ids of the orders that an audit has come across, from the highest to the lowest: eight bytes each. */
final class SeenOrders {

    private long[] ids = new long[1024];
    private int count;

    /** Whether no order with this id or a lower one was seen. */
    boolean isNew(long id) {
        return count == 0 || id < -ids[count - 1];
    }

    void note(long id) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        // Negated, so that they ascend.
        ids[count++] = -id;
    }

    boolean contains(long id) {
        return Arrays.binarySearch(ids, 0, count, -id) >= 0;
    }

    int count() {
        return count;
    }
}
