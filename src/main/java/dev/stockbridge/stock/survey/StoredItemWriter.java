package dev.stockbridge.stock.survey;

import dev.stockbridge.run.record.Run;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Stores a chunk of items for the steps that follow, with one batch of statements.
 *
 * @param <T> an item to store
 */
public final class StoredItemWriter<T> implements ItemWriter<T> {

    private final Run run;
    private final BiConsumer<Run, List<T>> statement;

    /**
     * Creates a writer.
     *
     * @param statement stores a chunk's items for the run
     */
    public StoredItemWriter(Run run, BiConsumer<Run, List<T>> statement) {
        this.run = run;
        this.statement = statement;
    }

    @Override
    public void write(Chunk<? extends T> chunk) {
        statement.accept(run, List.copyOf(chunk.getItems()));
    }
}
