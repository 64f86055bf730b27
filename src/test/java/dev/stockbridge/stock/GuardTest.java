package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.StockFaults;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change that nobody would believe stops the run before it writes. */
class GuardTest {

    private final StockStore store = StockStore.fresh();

    @Test
    void pushesNothingWhereTooMuchWouldBeSoldOut() {
        store.units(40);
        zero(11);

        var run = nothingWritten(ExitCode.GUARDED);

        assertThat(run.remark())
                .isEqualTo("Guard rail stock.max-zeroed: 11 of 40 items that have stock would have none (allowed: 10%,"
                        + " or 10).");
        assertThat(store.outcome(run, "U-003")).startsWith("differs: shop 10, should be 0");
        assertThat(store.report(run).counts().differs()).isEqualTo(11);
        assertThat(store.report(run).exitCode()).isEqualTo(30);
    }

    @Test
    @Tag("thorough")
    void letsAFewBeSoldOutWhateverTheirShare() {
        store.units(12);
        zero(10);

        store.runWell();

        assertThat(store.quantity(code(0))).isZero();
    }

    @Test
    @Tag("thorough")
    void seesWhatIsSoldOutBehindOrdersThatAreOnTheirWay() {
        store.units(20);
        IntStream.range(0, 11).forEach(n -> store.order(code(n), 1));
        store.send();
        zero(11);

        var run = nothingWritten(ExitCode.GUARDED);

        assertThat(run.remark()).contains("stock.max-zeroed: 11 of 20");
    }

    @Test
    void pushesNothingWhereTooMuchWouldChange() {
        store.units(20);
        IntStream.range(0, 11).forEach(n -> store.lies(code(n), 9));

        var run = nothingWritten(ExitCode.GUARDED);

        assertThat(run.remark()).startsWith("Guard rail stock.max-changed: 11 of 20 items would change");
    }

    @Test
    void letsOneRunThroughByForce() {
        store.units(20);
        zero(12);
        store.run(ExitCode.GUARDED);

        var run = StockStore.expect(store.run(StockStore.FORCED), ExitCode.COMPLETED);

        assertThat(store.quantity(code(0))).isZero();
        assertThat(store.report(run).notes()).anyMatch(note -> note.endsWith("Passed by --force."));
        IntStream.range(0, 20).forEach(n -> store.lies(code(n), 3));
        store.run(ExitCode.GUARDED);
    }

    @Test
    @Tag("thorough")
    void looksAgainWhenARunThatWasStoppedIsStartedAgain() {
        store.units(20);
        zero(12);
        StockStore.expect(store.run("nightly"), ExitCode.GUARDED);
        IntStream.range(0, 20).forEach(n -> store.lies(code(n), 10));
        store.lies(code(1), 4);

        var again = StockStore.expect(store.run("nightly"), ExitCode.COMPLETED);

        assertThat(store.writes()).hasSize(1);
        var counts = store.report(again).counts();
        assertThat(counts.read()).isEqualTo(20);
        assertThat(counts.differs()).isZero();
        assertThat(counts.pushed()).isEqualTo(1);
        assertThat(counts.unchanged()).isEqualTo(19);
    }

    @Test
    void saysTheFiguresOfItsRailsInEveryReport() {
        store.units(20);
        zero(2);

        var run = store.runWell();

        assertThat(store.report(run).notes())
                .contains("Guard rails: 2 of 20 items that have stock would have none (allowed: 10%, or 10); 2 of 20"
                        + " items would change (allowed: 50%, or 10); 0 of 20 articles that we know are not in the"
                        + " warehouse's list (allowed: 10%, or 10).");
    }

    @Test
    void onlyReportsMuchThatDiffersWhereNothingIsPushed() {
        var compared = StockStore.fresh(StoreKind.STOCK_COMPARED);
        compared.units(20);
        IntStream.range(0, 20).forEach(n -> compared.lies(code(n), 0));

        var run = compared.runWell();

        assertThat(compared.report(run).notes()).anyMatch(note -> note.contains("20 of 20 items would change"));
        compared.warehouse().misbehave(StockFaults.emptiesArticles());
        compared.run(ExitCode.GUARDED);
    }

    private void zero(int count) {
        IntStream.range(0, count).forEach(n -> store.lies(code(n), 0));
    }

    private RunResult nothingWritten(ExitCode code) {
        var run = store.run(code);
        assertThat(store.writes()).isEmpty();
        return run;
    }

    private static String code(int n) {
        return String.format("U-%03d", n);
    }
}
