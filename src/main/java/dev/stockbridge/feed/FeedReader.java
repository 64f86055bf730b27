package dev.stockbridge.feed;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a run's sources one after the other, and goes on after a restart in the one that it had come to. */
public final class FeedReader implements ItemStreamReader<OrderReading> {

    /** Set in the step's execution context once the feed itself has come to its end. */
    public static final String ENDED = "feed.ended";

    private final List<FeedSource> sources;
    private final Deque<OrderReading> buffer = new ArrayDeque<>();
    /** Versions that an earlier source has delivered, as long as they are few: the ones that were asked for by id. */
    private final Map<String, @Nullable OffsetDateTime> delivered = new HashMap<>();

    private int source;

    public FeedReader(List<FeedSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public void open(ExecutionContext context) {
        source = context.getInt("feed.source", 0);
        sources.forEach(one -> one.from(context));
    }

    @Override
    public @Nullable OrderReading read() {
        while (source < sources.size()) {
            var reading = buffer.poll();
            if (reading == null) {
                buffer.addAll(sources.get(source).next());
                if (buffer.isEmpty()) {
                    source++;
                }
            } else {
                sources.get(source).delivered(reading);
                if (isNew(reading)) {
                    return reading;
                }
            }
        }
        return null;
    }

    private boolean isNew(OrderReading reading) {
        var version =
                reading instanceof OrderReading.Whole whole ? whole.order().updatedAt() : null;
        if (delivered.containsKey(reading.key())) {
            var before = delivered.get(reading.key());
            return version != null && !version.equals(before);
        }
        if (sources.get(source) instanceof OrdersByKey) {
            delivered.put(reading.key(), version);
        }
        return true;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt("feed.source", source);
        context.putString(ENDED, Boolean.toString(source == sources.size()));
        sources.forEach(one -> one.into(context));
    }

    @Override
    public void close() {
        sources.forEach(FeedSource::close);
    }
}
