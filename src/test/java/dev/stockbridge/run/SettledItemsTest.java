package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An item that goes through is no longer shown to a person, and the run that settled it says so. */
class SettledItemsTest {

    private static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());

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
    void leavesADismissedItemClosedWhileNothingAboutItChanges() {
        store.products().add(NewProduct.named("Termospullo").price("24.90"));
        store.run();
        dismissAll();

        var again = store.run();

        assertThat(again.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.attention()).isEmpty();
        assertThat(store.report(again).counts().attention()).isZero();
        assertThat(store.items(again))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.action() + " " + item.reason()).isEqualTo("skipped missing-code"));
        assertThat(store.run(PLAN).exitCode()).isEqualTo(ExitCode.COMPLETED);
    }

    @Test
    void raisesADismissedItemAgainOnceItsReasonChanges() {
        long product = store.products().add(NewProduct.named("Termospullo").price("24.90"));
        store.run();
        dismissAll();

        store.products().rename(product, "TERMOS\t1");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).containsValue("unsafe-code");
        store.products().rename(product, "");
        assertThat(store.run().exitCode())
                .as("that is not what was dismissed last")
                .isEqualTo(ExitCode.ATTENTION);
    }

    @Test
    void raisesADismissedItemAgainOnceItHasGoneThroughInBetween() {
        long product = store.products().add(NewProduct.named("Termospullo").price("24.90"));
        store.run();
        dismissAll();
        store.products().rename(product, "TERMOS-1");
        store.run();

        store.products().rename(product, "");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.attention())
                .singleElement()
                .satisfies(item -> assertThat(item.occurrences()).isEqualTo(1));
    }

    @Test
    void closesNothingForWhatOnlyReadsLikeAnItem() {
        long product = store.products().add(NewProduct.named("Termospullo").price("24.90"));
        store.run();
        var key = Long.toString(product);

        record(ItemOutcome.unrelated(key, Reason.NOT_OURS, null), "other");
        assertThat(store.reasons()).containsKey(key);

        record(ItemOutcome.skipped(key, key, Reason.GONE_FROM_SHOP, null), "ours");
        assertThat(store.reasons()).isEmpty();
    }

    private void dismissAll() {
        var items = store.application().part(AttentionItems.class);
        store.attention().forEach(item -> items.dismiss(item.id()));
    }

    /** Stores an outcome in a run of its own. */
    private void record(ItemOutcome outcome, String name) {
        var run = store.application()
                .part(Runs.class)
                .create(new RunRequest("article-sync", store.id(), null, RunOptions.ORDINARY), name);
        var session = new RunSession(
                run, store.application().part(Settings.class), null, new StopSignal(), new HttpClients());
        session.executionId(run.id() + 1000000);
        store.application().part(Runs.class).begin(run, session.executionId());
        store.application().part(Outcomes.class).store(session, List.of(outcome));
    }
}
