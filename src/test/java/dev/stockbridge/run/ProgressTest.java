package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress();
    private final List<String> toldOfFirst = new ArrayList<>();
    private final List<String> toldOfSecond = new ArrayList<>();

    @Test
    void tellsEachWatcherAboutItsOwnRunOnly() {
        try (var first = progress.watch("order-sync", "one", (name, n) -> toldOfFirst.add(name + " " + n));
                var second = progress.watch("order-sync", "two", (name, n) -> toldOfSecond.add(name + " " + n))) {
            progress.counted(run("order-sync", "one"), "read", 3);
            progress.counted(run("order-sync", "two"), "created", 1);
            progress.counted(run("article-sync", "one"), "read", 7);
        }

        assertThat(toldOfFirst).containsExactly("read 3");
        assertThat(toldOfSecond).containsExactly("created 1");
    }

    @Test
    void keepsTheOtherWatcherAfterOneHasEnded() {
        var first = progress.watch("order-sync", "one", (name, n) -> toldOfFirst.add(name));
        try (var second = progress.watch("order-sync", "two", (name, n) -> toldOfSecond.add(name))) {
            first.close();

            progress.counted(run("order-sync", "one"), "read", 1);
            progress.counted(run("order-sync", "two"), "read", 1);
        }

        assertThat(toldOfFirst).isEmpty();
        assertThat(toldOfSecond).containsExactly("read");
    }

    private static Run run(String job, String store) {
        return new Run(1, job, store, "night", RunOptions.ORDINARY, Instant.EPOCH);
    }
}
