package dev.stockbridge.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages of stores are written. */
class StorePagesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:20:00Z");

    @TempDir
    Path root;

    private final List<String> asked = new ArrayList<>();

    @Test
    void areThoseThatHadARunSinceTheirPageWasWritten() throws Exception {
        update(Map.of("demo", NOW));
        update(Map.of("outlet", NOW));
        written("demo", NOW.plus(Duration.ofHours(1)));
        written("outlet", NOW.plusSeconds(30));
        asked.clear();

        update(new TreeMap<>(Map.of("demo", NOW, "outlet", NOW)));

        assertThat(asked)
                .as("the clock of a file server may differ by a minute")
                .containsExactly("outlet");
    }

    @Test
    void areReadSomeAtATime() {
        Map<String, Instant> stores = new TreeMap<>();
        IntStream.range(0, 60).forEach(n -> stores.put("store-" + n, NOW));
        List<Integer> sizes = new ArrayList<>();

        new StorePages(root, "1").update(Clock.systemUTC(), stores, some -> {
            sizes.add(some.size());
            return List.of();
        });

        assertThat(sizes).containsExactly(25, 25, 10);
        assertThat(stores.keySet())
                .allMatch(store -> Files.exists(root.resolve(store).resolve("index.html")));
    }

    private void update(Map<String, Instant> ended) {
        new StorePages(root, "1").update(Clock.systemUTC(), ended, stores -> {
            asked.addAll(stores);
            return List.of();
        });
    }

    private void written(String store, Instant at) throws Exception {
        Files.setLastModifiedTime(root.resolve(store).resolve("index.html"), FileTime.from(at));
    }
}
