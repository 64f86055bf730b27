package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.Fault;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A reading that contradicts itself is read again and, if it stays so, ends the run: nothing is written, nobody is blamed. */
class DistrustedReadingTest {

    private static final Map<String, Fault> LIES = new TreeMap<>(Map.of(
            "truncated pages", PageFaults.truncatesPages(),
            "a dropped page", PageFaults.dropsPage(2),
            "a dropped first page", PageFaults.dropsPage(1),
            "a dropped last page", PageFaults.dropsPage(4),
            "pages in another order", PageFaults.reversesPages(),
            "an ignored page number", PageFaults.ignoresPageParameter(),
            "too high a count", PageFaults.liesAboutCount(3),
            "far too high a count", PageFaults.liesAboutCount(30),
            "too low a count", PageFaults.liesAboutCount(-3)));

    static Set<String> lies() {
        return LIES.keySet();
    }

    private final TestStore store = filled();

    @ParameterizedTest
    @Cases(quick = 2, from = "lies")
    void endsTheRunAsTheShopsFault(String lie) {
        store.shop().misbehave(LIES.get(lie));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(store.articles().count()).isZero();
        assertThat(store.attention()).isEmpty();
        store.shop().behave();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    @ParameterizedTest
    @Cases(quick = 2, from = "lies")
    void believesTheSecondReadingIfThatOneIsWhole(String lie) {
        store.shop().misbehave(LIES.get(lie).times(2));

        store.run("night");

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    @ParameterizedTest(name = "cap {0}, 404 behind the end: {1}")
    @Cases(
            quick = 1,
            value = {"1, false", "3, true", "35, false", "36, true", "100, true"})
    void readsEveryProductOnceWhateverThePagesSize(int cap, boolean missing) {
        store.shop().switchTo(switches -> switches.withPageSizeCap(cap).withPageBeyondEndMissing(missing));

        var run = store.run();

        assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.report(run).counts().read()).isEqualTo(35);
        assertThat(store.report(run).counts().created()).isEqualTo(35);
        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void goesOnWhenTheShopChangesItsPageSizeMeanwhile() {
        store.shop().misbehave(PageFaults.betweenPages(shop -> shop.switchTo(switches -> switches.withPageSizeCap(4))));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
    }

    @Test
    void readsNumbersThatCameAsTexts() {
        store.shop().switchTo(switches -> switches.withNumbersAsStrings(true));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
    }

    private static TestStore filled() {
        var store = TestStore.fresh();
        store.shop().switchTo(switches -> switches.withPageSizeCap(10));
        for (int i = 1; i <= 35; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        return store;
    }
}
