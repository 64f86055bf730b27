package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.NewProduct;
import org.junit.jupiter.api.Test;

/** An item that goes through is no longer shown to a person, and the run that settled it says so. */
class SettledItemsTest {

    private final TestStore store = TestStore.fresh();

    @Test
    void closesAnItemThatGoesThroughAndTellsSoInTheReport() {
        long product = store.products().add(NewProduct.named("Termospullo").price("24.90"));
        var parked = store.run();
        assertThat(parked.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).containsEntry(Long.toString(product), "missing-code");

        store.products().rename(product, "TERMOS-1");
        var settled = store.run();

        assertThat(settled.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.reasons()).isEmpty();
        assertThat(store.report(settled).notes())
                .contains("No longer in need of a person: 1. " + product + " (missing-code).");
    }

    @Test
    void saysNothingOfItemsThatAPersonHasDismissed() {
        long product = store.products().add(NewProduct.named("Termospullo").price("24.90"));
        store.run();
        var item = store.attention().get(0);
        assertThat(store.application().part(AttentionItems.class).dismiss(item.id()))
                .isTrue();
        assertThat(store.application().part(AttentionItems.class).dismiss(item.id()))
                .isFalse();

        store.products().rename(product, "TERMOS-1");

        assertThat(store.report(store.run()).notes()).noneMatch(note -> note.startsWith("No longer"));
    }

    @Test
    void raisesADismissedItemAgainWhileItsCauseStands() {
        store.products().add(NewProduct.named("Termospullo").price("24.90"));
        store.run();
        store.application()
                .part(AttentionItems.class)
                .dismiss(store.attention().get(0).id());

        store.run();

        assertThat(store.attention()).hasSize(1);
        assertThat(store.attention().get(0).occurrences()).isEqualTo(1);
    }
}
