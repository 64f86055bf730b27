package dev.stockbridge.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads from the beginning in each execution, for steps that must not mix old values with new ones.
 *
 * @param <T> what is read
 */
public final class NonRestartableReader<T> implements ItemStreamReader<T> {

    private final ItemStreamReader<T> reader;

    /** Wraps a reader that would continue from its checkpoint. */
    public NonRestartableReader(ItemStreamReader<T> reader) {
        this.reader = reader;
    }

    @Override
    public void open(ExecutionContext context) {
        reader.open(new ExecutionContext());
    }

    @Override
    public @Nullable T read() throws Exception {
        return reader.read();
    }

    @Override
    public void update(ExecutionContext context) {
        reader.update(context);
    }

    @Override
    public void close() {
        reader.close();
    }
}
