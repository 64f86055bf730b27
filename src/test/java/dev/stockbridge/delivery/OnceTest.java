package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Completing charges cards and mails customers: wherever it breaks off, it happens once. */
class OnceTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @Test
    void takesACallWhoseAnswerWasLostForWhatItDid() {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.resetsAfterEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");

        store.shop().behave();
        store.runWell();
        assertThat(store.calls()).hasSize(1);
        assertThat(store.mails()).containsExactly(id);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"500", "502", "503"})
    void asksTheOrderWhatAnAnswerOfTroubleDid(int status) {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.answersAfterEffect(status).onlyFor("POST", DeliveryStore.QUICK_PROCESS));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.mails()).containsExactly(id);
    }

    /** A gateway that loses the shop in the middle of the call says so, too. */
    @Test
    void asksTheOrderWhatAnAnswerThatAsksToComeBackLaterDid() {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.busyAfterEffect(0).onlyFor("POST", DeliveryStore.QUICK_PROCESS));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.calls()).hasSize(1);
        assertThat(store.mails()).containsExactly(id);
    }

    @Test
    void goesOnWithAnOrderThatWasCompletedInTheMomentOfACrash() {
        long id = store.shipped("JJFI1");
        store.shop()
                .misbehave(
                        Faults.resetsAfterEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS),
                        Faults.resetsBeforeEffect(1)
                                .onlyFor("GET", ".*/orders/.*")
                                .after(1));
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.shop().behave();

        assertThat(store.outcome(store.run("night"), id)).isEqualTo("delivered");

        store.runWell();
        assertThat(store.calls()).hasSize(1);
        assertThat(store.mails()).containsExactly(id);
    }

    @Test
    void doesNotCallAgainWhileACallMayStillBeAtWork() {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.resetsBeforeEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS));
        store.run(ExitCode.UNREACHABLE);
        store.shop().behave();

        assertThat(store.outcome(store.runWell(), id)).startsWith("skipped awaiting-answer: its call of");
        assertThat(store.reasons()).isEmpty();
        assertThat(store.calls()).hasSize(1);
        store.waitForAttempts();

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.calls()).hasSize(2);
        assertThat(store.mails()).containsExactly(id);
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    void takesAPageOfHtmlForNoAnswer() {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.servesHtml().onlyFor("POST", DeliveryStore.QUICK_PROCESS));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.status(id)).isEqualTo("OPEN");
        assertThat(store.mails()).isEmpty();
        store.shop().behave();
        store.waitForAttempts();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void takesACallThatWorkedOnAfterItsAnswerWasGivenUpForDone() {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.resetsBeforeEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS));
        store.run(ExitCode.UNREACHABLE);
        store.shop().behave();

        store.orders().complete(id, "JJFI1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.calls()).hasSize(1);
    }

    @ParameterizedTest(name = "after {0} calls, in chunks of {1}")
    @Cases(
            quick = 1,
            value = {"0, 1", "1, 1", "1, 3", "2, 3", "3, 3", "4, 3", "6, 3"})
    void completesEachOrderOnceWhereverAChunkBreaksOff(int calls, int chunk) {
        var chunked = DeliveryStore.fresh(chunk, StoreKind.ORDERS);
        var ids =
                IntStream.range(0, 7).mapToObj(n -> chunked.shipped("JJFI" + n)).toList();
        chunked.shop()
                .misbehave(Faults.resetsBeforeEffect(1)
                        .onlyFor("GET", ".*/orders/.*")
                        .after(calls));
        assertThat(chunked.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        chunked.shop().behave();

        var rest = chunked.run("night");

        assertThat(rest.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(chunked.mails()).isEqualTo(ids);
        assertThat(chunked.calls()).hasSize(7);
        assertThat(chunked.report(rest).counts().delivered()).isEqualTo(7);
        assertThat(ids).allSatisfy(id -> assertThat(chunked.status(id)).isEqualTo("COMPLETED"));
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"401, REFUSED, 1", "403, REFUSED, 1", "429, UNREACHABLE, 3"})
    void callsAgainAtOnceWhereACallCannotHaveArrived(int status, ExitCode expected, int calls) {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.answers(status).onlyFor("POST", DeliveryStore.QUICK_PROCESS));
        store.run(expected);
        assertThat(store.calls()).hasSize(calls);
        assertThat(store.reasons()).isEmpty();

        store.shop().behave();

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.mails()).containsExactly(id);
    }
}
