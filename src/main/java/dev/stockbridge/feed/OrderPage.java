package dev.stockbridge.feed;

import dev.stockbridge.mycashflow.OrderQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders that was found to be whole.
 *
 * @param itemCount how many orders the query matches, as the shop said
 * @param date the shop's clock when it answered, as far as it told
 */
public record OrderPage(
        OrderQuery query,
        int pageSize,
        long itemCount,
        @Nullable Instant date,
        List<OrderReading> readings) {

    /** Whether nothing follows behind this page. */
    public boolean last() {
        return readings.isEmpty() || (long) query.page() * pageSize >= itemCount;
    }

    /** The number of the query's last page, as far as this one tells. */
    public int lastPage() {
        return (int) Math.max(1, (itemCount + pageSize - 1) / pageSize);
    }

    /** When the order that was changed last on this page was changed. */
    Optional<Instant> lastChange() {
        return readings.stream()
                .flatMap(reading ->
                        reading instanceof OrderReading.Whole whole ? Stream.of(whole.order()) : Stream.empty())
                .map(order -> order.updatedAt())
                .filter(Objects::nonNull)
                .map(time -> time.toInstant())
                .max(Instant::compareTo);
    }
}
