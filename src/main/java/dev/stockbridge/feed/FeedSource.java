package dev.stockbridge.feed;

import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One of the places that a run takes orders from. Its place in it is kept by meaning, never by count. */
public interface FeedSource extends AutoCloseable {

    /** The next readings; empty when there are no more. */
    List<OrderReading> next();

    /** Notes that a reading was handed on, and will be secured with the next checkpoint. */
    void delivered(OrderReading reading);

    /** Goes on where the checkpoint stands. */
    void from(ExecutionContext context);

    /** Writes the checkpoint. */
    void into(ExecutionContext context);

    @Override
    default void close() {}
}
