package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;

/** An article that the warehouse fails at whenever it is written holds up no other. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class FailingArticleTest {

    private final TestStore store;

    FailingArticleTest(StoreKind kind) {
        store = TestStore.fresh(kind);
        for (int i = 1; i <= 7; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .vat("25.5"));
        }
    }

    @Test
    void isParkedAndTheOthersAreSent() {
        failsAt(Faults.answers(500), "K-2");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.attention()).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("2");
            assertThat(item.reason()).isEqualTo("rejected-by-warehouse");
            assertThat(item.detail()).isEqualTo("answered 500");
        });
        assertThat(store.articles().count()).isEqualTo(6);
        goesThroughOnceItCan();
    }

    @Test
    void isWrittenWhereItIsThereInSpiteOfTheAnswer() {
        failsAt(Faults.answersAfterEffect(500), "K-2");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
    }

    @Test
    void isNotWrittenWhereOnlyItsPriceIsNot() {
        store.run();
        store.products().edit(2, product -> product.put("vat_rate", 14).put("price", 12));
        failsAt(Faults.answers(500), "K-2");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        goesThroughOnceItCan();
    }

    @Test
    @Tag("thorough")
    void endsNoLaterRunHoweverManyThereAre() {
        failsAt(Faults.answers(500), "K-1", "K-3", "K-5", "K-7");
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.attention()).hasSize(4).allMatch(item -> item.occurrences() == 2);
        goesThroughOnceItCan();
    }

    @Test
    void isTheWarehousesFaultWhereItIsOneAfterTheOther() {
        failsAt(Faults.answers(500), "K-3", "K-4", "K-5");

        var run = store.run("night");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.remark()).contains("ongoing answered 500 to the writes of 3 items in a row: 3, 4, 5");
        assertThat(store.attention()).isEmpty();
        goesThroughOnceItCan();
    }

    @Test
    @Tag("thorough")
    void countsWhatWasAcceptedBeforeTheRunEnds() {
        failsAt(Faults.answers(500), "K-3", "K-4", "K-5");

        var run = store.run("night");

        assertThat(store.report(run).counts().created()).isEqualTo(2);
        store.warehouse().clearRequests();
        store.warehouse().behave();
        var resumed = store.run("night");
        assertThat(store.report(resumed).counts().created()).isEqualTo(7);
        assertThat(store.report(resumed).counts().updated()).isZero();
        assertThat(store.warehouse().requests().stream()
                        .filter(call ->
                                call.body().contains("K-1") && !call.method().equals("GET")))
                .as("what was accepted is not sent again")
                .isEmpty();
    }

    @Test
    void isParkedWhereSoapDoesNotUnderstandItAlone() {
        assumeTrue(store.soap());
        failsAt(Faults.faultsInSoap("soap:Client"), "K-2", "K-5");

        var run = store.run();

        assertThat(run.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).isEqualTo(Map.of("2", "rejected-by-warehouse", "5", "rejected-by-warehouse"));
        assertThat(store.attention().get(0).detail())
                .startsWith("answered 500: ongoing does not understand what we send it (ProcessArticle)");
        assertThat(store.report(run).counts().created()).isEqualTo(5);
        store.run();
        assertThat(store.attention()).hasSize(2);
        goesThroughOnceItCan();
    }

    private void goesThroughOnceItCan() {
        store.warehouse().behave();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.attention()).isEmpty();
        Mirror.holds(store);
    }

    private void failsAt(Fault fault, String... codes) {
        store.warehouse()
                .misbehave(fault.onlyFor(SandboxRequest::writes)
                        .onlyFor(request -> !request.body().contains("GetInventoryByQuery"))
                        .onlyFor(request -> List.of(codes).stream()
                                .anyMatch(code -> request.body().contains(code))));
    }
}
