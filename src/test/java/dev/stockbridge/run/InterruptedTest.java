package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step whose thread is interrupted counts as completed in Spring Batch, wherever it stood: a run must know better. */
class InterruptedTest {

    private static final int UNITS = 8;

    private final TestStore store = TestStore.fresh(2, StoreKind.BY_TIME_STAMPS);

    @ParameterizedTest(name = "when something was {0}")
    @ValueSource(strings = {"read", "created"})
    void isNotCompletedAndGoesOnFromThere(String counted) {
        for (int i = 1; i <= UNITS; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        RunResult run;
        try (var watching = progress().watch("article-sync", store.id(), (name, n) -> {
            if (name.equals(counted)) {
                Thread.currentThread().interrupt();
            }
        })) {
            run = store.run("night");
        }

        Thread.interrupted();
        assertThat(run.exitCode()).isNotIn(ExitCode.COMPLETED, ExitCode.ATTENTION);
        assertThat(store.sql().queryForList("select feed from feed_cursor where store = ?", String.class, store.id()))
                .isEmpty();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(UNITS);
    }

    private Progress progress() {
        return store.application().part(Progress.class);
    }
}
