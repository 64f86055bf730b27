package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A push whose answer says nothing is not said again before the item was read: something may have come in between. */
class LostPushTest {

    private static final List<String> READ_AND_PUSHED = List.of("GET", "PATCH", "GET");

    private final StockStore store = StockStore.fresh();

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {"reset after effect", "reset before effect", "502 after effect", "503", "html", "429"})
    void overwritesNothingThatWasBookedWhileItWaited(String trouble) {
        differs();
        onCall(3, () -> book(42));
        push(fault(trouble).times(1));

        var run = store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(42);
        assertThat(store.outcome(run, "U-000"))
                .isEqualTo("skipped basis-moved: the shop had 10, reserved 0; now it has 42, reserved 0");
        assertThat(calls()).isEqualTo(READ_AND_PUSHED);
        store.shop().behave();
        store.runWell();
        assertThat(store.quantity("U-000")).isEqualTo(4);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"reset after effect", "502 after effect", "204 with body", "half the body"})
    void isDoneWhereTheItemHoldsWhatWasPushed(String trouble) {
        differs();
        push(fault(trouble).times(1));

        var run = store.runWell();

        assertThat(store.outcome(run, "U-000")).startsWith("pushed: shop 10, should be 4");
        assertThat(calls()).isEqualTo(READ_AND_PUSHED);
        assertThat(store.quantity("U-000")).isEqualTo(4);
    }

    @Test
    void pushesAgainWhereNothingHasMoved() {
        differs();
        push(Faults.resetsBeforeEffect(1).times(2));

        var run = store.runWell();

        assertThat(store.outcome(run, "U-000")).startsWith("pushed");
        assertThat(calls()).containsExactly("GET", "PATCH", "GET", "PATCH", "GET", "PATCH");
        assertThat(store.quantity("U-000")).isEqualTo(4);
    }

    @Test
    @Tag("thorough")
    void readsOnceMoreAfterTheLastAttempt() {
        differs();
        push(Faults.resetsAfterEffect(1).after(2));
        push(Faults.resetsBeforeEffect(1).times(2));

        assertThat(store.outcome(store.runWell(), "U-000")).startsWith("pushed");
    }

    @Test
    @Tag("thorough")
    void staysWithinTheAttemptsThatAreAllowed() {
        differs();
        push(Faults.resetsBeforeEffect(1));

        var run = store.run(ExitCode.UNREACHABLE);

        assertThat(store.writes()).hasSize(3);
        assertThat(run.remark()).contains("3 attempts");
        assertThat(store.outcomes(run)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void takesADeliveryForNoneOfItsOwnDoing() {
        store.units(1);
        long id = store.sent("U-000", 3);
        store.lies("U-000", 7);
        onCall(3, () -> store.orders().complete(id, "JJFI1"));
        push(Faults.resetsBeforeEffect(1).times(1));

        var run = store.runWell();

        assertThat(store.quantity("U-000")).as("by the shop itself").isEqualTo(7);
        assertThat(store.outcome(run, "U-000")).startsWith("skipped basis-moved: the shop had 10, reserved 3; now it");
    }

    private void differs() {
        store.units(1);
        store.lies("U-000", 4);
    }

    private void push(Fault fault) {
        store.shop().misbehave(fault.onlyFor("PATCH", ".*/stock/.*"));
    }

    private void onCall(int number, Runnable hook) {
        store.shop()
                .misbehave(Faults.before(request -> request.path().contains("/stock/"), hook)
                        .after(number - 1)
                        .times(1));
    }

    private void book(int quantity) {
        store.products().editStock("U-000", item -> item.put("quantity", quantity));
    }

    private List<String> calls() {
        return store.shop().requests().stream()
                .filter(call -> call.path().contains("/stock/"))
                .map(call -> call.method())
                .toList();
    }

    private static Fault fault(String trouble) {
        return switch (trouble) {
            case "reset after effect" -> Faults.resetsAfterEffect(1);
            case "reset before effect" -> Faults.resetsBeforeEffect(1);
            case "502 after effect" -> Faults.answersAfterEffect(502);
            case "204 with body" -> Faults.servesNoContentWithBody();
            case "half the body" -> Faults.cutsBody();
            case "html" -> Faults.servesHtml();
            case "429" -> Faults.throttlesEvery(1, Faults.retryAfter(0));
            default -> Faults.answers(Integer.parseInt(trouble));
        };
    }
}
