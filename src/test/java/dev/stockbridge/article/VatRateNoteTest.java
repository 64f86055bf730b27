package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be transferred is said once in each report, and not where it can. */
class VatRateNoteTest {

    @ParameterizedTest
    @CsvSource({"PLAIN, 1", "SOAP, 0"})
    void standsOnceInTheReportWhereArticlesGoThroughRest(StoreKind kind, int times) {
        var store = TestStore.fresh(kind);
        store.products()
                .add(NewProduct.named("Kynttilä").code("K-1").price("9.90").vat("25.5"));
        store.warehouse().misbehave(Faults.answers(503).onlyFor(SandboxRequest::writes));
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.warehouse().behave();

        assertSaid(store, store.run("night"), times);
        assertSaid(store, store.run(), times);
    }

    private static void assertSaid(TestStore store, RunResult run, int times) {
        assertThat(store.report(run).notes())
                .filteredOn(note -> note.startsWith("The VAT rate was not transferred"))
                .hasSize(times);
    }
}
