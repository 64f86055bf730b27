package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** An execution whose end nobody could put down goes on from its checkpoint, and does no work twice. */
class UnknownStateTest {

    private final TestStore store = TestStore.fresh(2);

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"UNKNOWN", "STARTED", "STOPPING"})
    void goesOnFromItsCheckpoint(String status) {
        IntStream.range(0, 6)
                .forEach(n -> store.products()
                        .add(NewProduct.named("Tuote").code("U-" + n).price("10.00")));
        store.warehouse()
                .misbehave(Faults.resetsBeforeEffect(1).onlyFor("PUT", ".*").after(3));
        var broken = store.run("night");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        leaveIn(status, broken);
        store.warehouse().clearRequests();

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().count()).isEqualTo(6);
        assertThat(store.warehouseWrites())
                .as("three had been accepted and count")
                .isEqualTo(3);
    }

    @Test
    void givesWayToANewRun() {
        store.products().add(NewProduct.named("Tuote").code("U-1").price("10.00"));
        store.warehouse().misbehave(Faults.resetsBeforeEffect(1).onlyFor("PUT", ".*"));
        leaveIn("UNKNOWN", store.run("monday"));
        store.warehouse().behave();

        assertThat(store.run("tuesday").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.run("monday").remark()).contains("superseded by run tuesday");
        assertThat(store.articles().count()).isEqualTo(1);
    }

    private void leaveIn(String status, RunResult result) {
        store.sql()
                .update(
                        "update batch_job_execution set status = ?, end_time = null where job_execution_id = ?",
                        status,
                        result.execution());
        store.sql()
                .update(
                        "update batch_step_execution set status = ? where job_execution_id = ? and status = 'FAILED'",
                        status,
                        result.execution());
    }
}
