package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Finds unservable orders by id: asks for each id between the neighbours of a gap and notes those that fail. */
final class MissingOrders {

    private static final int MOST_IDS_TO_TRY = 30;

    private final Shop shop;

    MissingOrders(Shop shop) {
        this.shop = shop;
    }

    /**
     * Finds the ids of the empty elements in a list that is sorted by id.
     *
     * @param before the id before the list's first, or 0 if there is none
     * @param after the id after the list's last, or {@link Long#MAX_VALUE} if there is none
     * @param found the ids are added here
     */
    void fill(long before, List<Optional<Element<Order>>> elements, long after, Set<Long> found) {
        long last = before;
        boolean gap = false;
        for (var element : elements) {
            var id = id(element);
            if (element.isEmpty()) {
                gap = true;
            } else if (id.isPresent()) {
                tryBetween(last, id.get(), gap, found);
                last = id.get();
                gap = false;
            }
        }
        tryBetween(last, after, gap, found);
    }

    private void tryBetween(long last, long next, boolean gap, Set<Long> found) {
        if (gap) {
            var upwards =
                    last == 0 ? LongStream.empty() : LongStream.range(last + 1, Math.min(next, last + MOST_IDS_TO_TRY));
            var downwards = next == Long.MAX_VALUE
                    ? LongStream.empty()
                    : LongStream.range(Math.max(last + 1, next - MOST_IDS_TO_TRY), next);
            LongStream.concat(upwards, downwards)
                    .distinct()
                    .filter(this::cannotBeServed)
                    .forEach(found::add);
        }
    }

    private boolean cannotBeServed(long id) {
        try {
            shop.withAttempts(2).order(id);
            return false;
        } catch (SystemFault fault) {
            if (SplitReading.suspects(fault)) {
                return true;
            }
            throw fault;
        }
    }

    static Optional<Long> id(Optional<Element<Order>> element) {
        return element.flatMap(MissingOrders::id);
    }

    static Optional<Long> id(Element<Order> element) {
        return element instanceof Element.Read<Order> read
                ? Optional.of(read.value().id())
                : Optional.ofNullable(((Element.Unreadable<Order>) element).id());
    }
}
