package dev.stockbridge.deliveries;

import dev.stockbridge.ongoing.OrderState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a run's sources one after the other, each order once, and goes on after a restart in the one it had come to. */
final class DeliveryFeed implements ItemStreamReader<OrderState> {

    /** Set in the step's execution context once all has been read. */
    static final String ENDED = "feed.ended";

    private static final String SOURCE = "feed.source";

    private final List<DeliverySource> sources;
    private final Deque<OrderState> buffer = new ArrayDeque<>();
    private final Set<Integer> handedOn = new HashSet<>();
    private int source;

    DeliveryFeed(List<DeliverySource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public void open(ExecutionContext context) {
        source = context.getInt(SOURCE, 0);
        sources.forEach(one -> one.from(context));
    }

    @Override
    public @Nullable OrderState read() {
        while (source < sources.size()) {
            var order = buffer.poll();
            if (order == null) {
                buffer.addAll(sources.get(source).next());
                if (buffer.isEmpty()) {
                    source++;
                }
            } else if (isNew(order)) {
                return order;
            }
        }
        return null;
    }

    /** The last source may be long, and has no order twice; what comes before it is short. */
    private boolean isNew(OrderState order) {
        return source == sources.size() - 1 ? !handedOn.contains(order.id()) : handedOn.add(order.id());
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(SOURCE, source);
        context.putString(ENDED, Boolean.toString(source == sources.size()));
        sources.forEach(one -> one.into(context));
    }

    @Override
    public void close() {
        sources.forEach(DeliverySource::close);
    }
}
