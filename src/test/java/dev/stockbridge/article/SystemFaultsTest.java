package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxServer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** A system that is in the way ends the run with its own code and blames no item; the same run then goes on to the same end. */
class SystemFaultsTest {

    private static final Map<String, Fault> FAULTS = new TreeMap<>();

    static {
        for (int status : new int[] {402, 404, 405, 408, 429, 500, 502, 503, 504}) {
            FAULTS.put("answers " + status, Faults.answers(status));
        }
        FAULTS.put("answers 500 after effect", Faults.answersAfterEffect(500));
        FAULTS.put("dies", Faults.diesAfter(0));
        FAULTS.put("resets before effect", Faults.resetsBeforeEffect(1));
        FAULTS.put("resets after effect", Faults.resetsAfterEffect(1));
        FAULTS.put("serves HTML", Faults.servesHtml());
        FAULTS.put("truncates JSON", Faults.truncatesJson());
        FAULTS.put("cuts the body", Faults.cutsBody());
        FAULTS.put("serves an empty body", Faults.servesEmptyBody());
        FAULTS.put("redirects", Faults.redirects());
        FAULTS.put("asks for a long wait", Faults.throttlesEvery(1, Faults.retryAfter(3600)));
    }

    private enum Place {
        SHOP_READS("GET", ".*/products"),
        WAREHOUSE_READS("GET", ".*/articles"),
        WAREHOUSE_WRITES("PUT", ".*/articles(/\\d+)?"),
        WAREHOUSE_WRITES_IN_SOAP("POST", ".*/service.asmx");

        final String method;
        final String path;

        Place(String method, String path) {
            this.method = method;
            this.path = path;
        }

        StoreKind kind() {
            return this == WAREHOUSE_WRITES_IN_SOAP ? StoreKind.SOAP : StoreKind.PLAIN;
        }

        SandboxServer server(TestStore store) {
            return this == SHOP_READS ? store.shop() : store.warehouse();
        }

        /** What was written is seen to be there. */
        boolean tells(String fault) {
            return this == WAREHOUSE_WRITES && fault.equals("answers 500 after effect");
        }

        Fault limited(Fault fault) {
            return fault.onlyFor(method, path);
        }
    }

    static Stream<Arguments> faults() {
        return FAULTS.keySet().stream()
                .flatMap(fault -> Stream.of(Place.values())
                        .filter(place -> !place.tells(fault))
                        .map(place -> Arguments.of(place, fault)));
    }

    private TestStore store = filled(StoreKind.PLAIN);

    @ParameterizedTest(name = "{0}: {1}")
    @Cases(quick = 3, from = "faults")
    void endsTheRunAndIsForgottenByTheNext(Place place, String fault) {
        store = filled(place.kind());
        place.server(store).misbehave(place.limited(FAULTS.get(fault)).after(place == Place.SHOP_READS ? 1 : 0));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        if (mayBeOfOneItem(place, fault)) {
            // Two articles in a row may be at fault themselves. The next run takes them up again.
            assertThat(store.attention()).hasSize(2);
            store.warehouse().behave();
            assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.ATTENTION);
            assertThat(store.run("next").exitCode()).isEqualTo(ExitCode.COMPLETED);
        }
        assertThat(store.attention()).isEmpty();
        goesOnToTheEnd();
    }

    private static boolean mayBeOfOneItem(Place place, String fault) {
        return place == Place.WAREHOUSE_WRITES && fault.equals("answers 500");
    }

    @ParameterizedTest
    @Cases(quick = 1, from = "places")
    void endsTheRunInTheMiddleAsWell(Place place) {
        store = filled(place.kind());
        place.server(store)
                .misbehave(place.limited(FAULTS.get("resets after effect")).after(3));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(store.attention()).isEmpty();
        goesOnToTheEnd();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Cases(quick = 3, from = "faults")
    void isNotNoticedWhenItPasses(Place place, String fault) {
        store = filled(place.kind());
        boolean repeated = !fault.matches("answers 40[245]|redirects|asks.*");
        place.server(store).misbehave(place.limited(FAULTS.get(fault)).after(1).times(2));

        assertThat(store.run("night").exitCode()).isEqualTo(repeated ? ExitCode.COMPLETED : ExitCode.UNREACHABLE);

        goesOnToTheEnd();
    }

    @ParameterizedTest
    @Cases(quick = 1, from = "places")
    void asksNoMoreWhenItsRightsAreRefused(Place place) {
        for (var refusal : new Fault[] {Faults.unauthorized(), Faults.forbidden()}) {
            var fresh = filled(place.kind());
            place.server(fresh).misbehave(place.limited(refusal));

            assertThat(fresh.run("night").exitCode()).isEqualTo(ExitCode.REFUSED);

            assertThat(place.server(fresh).requests().stream()
                            .filter(call -> call.status() == 401 || call.status() == 403))
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(fresh.attention()).isEmpty();
            place.server(fresh).behave();
            assertThat(fresh.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        }
    }

    static Stream<Place> places() {
        return Stream.of(Place.values());
    }

    @Test
    void waitsAsLongAsItIsAskedToWithinReason() {
        store.shop().misbehave(Faults.throttlesEvery(3, Faults.retryAfter(0)));
        store.warehouse().misbehave(Faults.throttlesEvery(4, Faults.retryAfterDate(Instant.EPOCH)));

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
    }

    @Test
    void survivesAShopThatIsDown() {
        store.shop().stopListening();
        try {
            assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        } finally {
            store.shop().listenAgain();
        }
        goesOnToTheEnd();
    }

    private void goesOnToTheEnd() {
        store.shop().behave();
        store.warehouse().behave();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(10);
        assertThat(store.attention()).isEmpty();
        Mirror.holds(store);
        store.warehouse().clearRequests();
        store.run();
        assertThat(store.warehouseWrites()).isZero();
        assertThat(store.violations()).isEmpty();
    }

    /** Ten units on four pages, two of them known to the warehouse, in chunks of two. */
    private static TestStore filled(StoreKind kind) {
        var store = TestStore.fresh(2, kind);
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        for (int i = 1; i <= 10; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        store.articles().seedKept("K-3");
        store.articles().seedKept("K-9");
        return store;
    }
}
