package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** A restart goes on from the last chunk that was secured: nothing is lost, and nothing stands that was not secured. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class CheckpointTest {

    private final StoreKind kind;

    CheckpointTest(StoreKind kind) {
        this.kind = kind;
    }

    static IntStream writes() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest(name = "after {0} writes")
    @Cases(quick = 3, from = "writes")
    void losesNoItemWhereverAWriteBreaksOff(int before) {
        var store = filled(5);
        store.warehouse()
                .misbehave(Faults.answers(503).onlyFor(SandboxRequest::writes).after(before));

        var broken = store.run("night");

        assertThat(broken.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        // What the warehouse accepted in the chunk that broke off counts as well.
        assertThat(store.report(broken).counts().created()).isEqualTo(before);
        assertThat(store.items(broken)).hasSize(before);
        assertThat(links(store)).isEqualTo(before);
        store.warehouse().behave();
        var rest = store.run("night");
        assertThat(rest.exitCode()).isEqualTo(ExitCode.COMPLETED);
        var counts = store.report(rest).counts();
        assertThat(counts.created() + counts.updated()).isEqualTo(10);
        assertThat(counts.read()).isEqualTo(10);
        Mirror.holds(store);
    }

    @ParameterizedTest(name = "after {0} writes")
    @Cases(
            quick = 1,
            value = {"0", "1", "2", "3"})
    void handsAChainOfCodesOnWhereverItBreaksOff(int before) {
        var store = TestStore.fresh(2, kind);
        for (var code : List.of("A", "B", "C")) {
            store.products().add(NewProduct.named(code).code(code).price("9.90"));
        }
        store.run();
        store.products().rename(1, "B");
        store.products().rename(2, "C");
        store.products().rename(3, "D");
        store.products().add(NewProduct.named("new").code("A").price("9.90"));
        store.warehouse()
                .misbehave(Faults.resetsAfterEffect(1)
                        .onlyFor(SandboxRequest::writes)
                        .after(before));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        store.warehouse().behave();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(4);
        Mirror.holds(store);
    }

    @ParameterizedTest(name = "after {0} pages")
    @Cases(
            quick = 2,
            value = {"1", "2", "3", "4", "5"})
    void writesNothingBeforeTheSurveyCameToItsEnd(int pages) {
        var store = filled(2);
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        store.shop().misbehave(Faults.answers(503).after(pages));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(store.warehouseWrites()).isZero();
        store.shop().behave();
        var rest = store.run("night");
        assertThat(rest.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.report(rest).counts().read()).isEqualTo(10);
        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void readsOnBelowTheLastSecuredProductThoughTheCatalogueMoved() {
        var store = filled(2);
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        store.shop().misbehave(Faults.answers(503).after(3));
        store.run("night");
        store.shop().behave();
        store.products().delete(1);
        store.products().delete(2);
        store.products().add(NewProduct.named("Uusi").code("K-11").price("1"));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().count()).isEqualTo(9);
        Mirror.holds(store);
    }

    @Test
    void stopsAfterEachChunkAndGoesOnFromThere() {
        var store = filled(2);
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        store.shop().misbehave(Faults.before(request -> request.method().equals("GET"), store::stop));
        store.warehouse().misbehave(Faults.before(SandboxRequest::writes, store::stop));

        int starts = 1;
        while (store.run("night").exitCode() == ExitCode.STOPPED) {
            starts++;
            assertThat(starts).isLessThan(40);
        }

        assertThat(starts).isGreaterThan(6);
        assertThat(store.articles().count()).isEqualTo(10);
        Mirror.holds(store);
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
    }

    @Test
    void answersASupersededRunWithoutStartingIt() {
        var store = filled(2);
        store.shop().misbehave(Faults.answers(503));
        store.run("old");
        store.shop().behave();
        store.run("new");
        store.products().edit(1, product -> product.put("price", 1));
        store.warehouse().clearRequests();

        var old = store.run("old");

        assertThat(old.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(old.execution()).isNull();
        assertThat(old.remark()).contains("superseded by run new");
        assertThat(store.warehouseWrites()).isZero();
        assertThat(survey(store)).isZero();
    }

    @Test
    void resumesTheLastUnfinishedRunWhenNoneIsNamed() {
        var store = filled(2);
        store.warehouse().misbehave(Faults.answers(503).after(3));
        store.run("night");
        store.warehouse().behave();

        var next = store.application()
                .launcher()
                .run(new RunRequest("article-sync", store.id(), null, RunOptions.ORDINARY));

        assertThat(next.run()).isEqualTo("night");
        assertThat(next.exitCode()).isEqualTo(ExitCode.COMPLETED);
    }

    @Test
    @Tag("thorough")
    void neverSendsWhatWasStagedBeforeSomethingNewerWasSent() {
        var store = filled(5);
        store.warehouse().misbehave(Faults.answers(503));
        store.run("night");
        store.warehouse().behave();
        store.clock().advance(Duration.ofMinutes(1));
        store.products().edit(1, product -> product.put("name", "Uudempi"));
        store.run("one", new RunOptions(false, false, null, null, List.of("1")));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().get("K-1").get("articleName").asString()).isEqualTo("Uudempi");
        Mirror.holds(store);
    }

    @Test
    void parksWithItsChunkOrNotAtAll() {
        var store = filled(5);
        store.warehouse()
                .switchTo(switches -> switches.withArticlesAccepted(
                        article -> !article.get("articleNumber").asString().matches("K-[17]")));
        store.warehouse()
                .misbehave(Faults.answers(503).onlyFor(SandboxRequest::writes).after(8));

        store.run("night");

        assertThat(store.reasons()).isEqualTo(Map.of("1", "rejected-by-warehouse"));
        store.warehouse().behave();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).isEqualTo(Map.of("1", "rejected-by-warehouse", "7", "rejected-by-warehouse"));
        assertThat(store.attention())
                .allSatisfy(item -> assertThat(item.occurrences()).isEqualTo(1));
    }

    @Test
    void leavesNothingOfItsSurveyBehind() {
        var store = filled(5);
        store.shop().misbehave(PageFaults.malformsProduct(4));

        store.run();

        assertThat(survey(store)).isZero();
    }

    private TestStore filled(int chunkSize) {
        var store = TestStore.fresh(chunkSize, kind);
        for (int i = 1; i <= 10; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        return store;
    }

    private static long links(TestStore store) {
        return store.sql().queryForObject("select count(*) from article_link where store = ?", Long.class, store.id());
    }

    private static long survey(TestStore store) {
        return store.sql()
                .queryForObject(
                        "select count(*) from article_survey s join run r on r.id = s.run_id where r.store = ?",
                        Long.class,
                        store.id());
    }
}
