package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import org.junit.jupiter.params.ParameterizedTest;

/** What a process that is gone left behind is gone on from, in whichever state it left it; and nothing is done twice. */
class RecoveryTest {

    private static final int CHUNK = 2;
    private static final int UNITS = 8;

    private final TestStore store = TestStore.fresh(CHUNK);

    @ParameterizedTest(name = "job {0}, step {1}")
    @Cases(
            quick = 2,
            value = {
                "STARTED, STARTED",
                "STARTING, STARTED",
                "STARTED, FAILED",
                "STOPPING, STOPPING",
                "STOPPED, UNKNOWN",
                "UNKNOWN, UNKNOWN",
                "FAILED, UNKNOWN",
            })
    void goesOnFromTheCheckpoint(String job, String step) {
        leaveOff(job, step);

        var rest = store.run("night");

        assertThat(rest.exitCode()).as(rest.remark()).isEqualTo(ExitCode.COMPLETED);
        var counts = store.report(rest).counts();
        assertThat(counts.read()).isEqualTo(UNITS);
        assertThat(counts.created()).isEqualTo(UNITS);
        assertThat(store.warehouseWrites()).isEqualTo(UNITS - 2 * CHUNK);
    }

    @ParameterizedTest(name = "job {0}, step {1}")
    @Cases(
            quick = 1,
            value = {"STARTED, STARTED", "UNKNOWN, UNKNOWN"})
    void isSupersededByANewRunForGood(String job, String step) {
        leaveOff(job, step);

        assertThat(store.run("next").exitCode()).isEqualTo(ExitCode.COMPLETED);

        var old = store.run("night");
        assertThat(old.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(old.remark()).contains("superseded by run next");
        assertThat(store.sql().queryForList("""
                        select e.status from batch_job_execution e join run_execution x
                            on x.execution_id = e.job_execution_id
                        join run r on r.id = x.run_id where r.store = ? and r.name = 'night'
                        """, String.class, store.id())).containsExactly("ABANDONED");
    }

    /** A run whose process vanished behind its second chunk of writes. */
    private void leaveOff(String job, String step) {
        for (int i = 1; i <= UNITS; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        store.warehouse()
                .misbehave(Faults.answers(503).onlyFor(SandboxRequest::writes).after(2 * CHUNK));
        var broken = store.run("night");
        store.warehouse().behave();
        store.warehouse().clearRequests();
        store.sql()
                .update(
                        "update batch_job_execution set status = ?, exit_code = 'UNKNOWN', end_time = null"
                                + " where job_execution_id = ?",
                        job,
                        broken.execution());
        store.sql()
                .update(
                        "update batch_step_execution set status = ?, exit_code = 'EXECUTING', end_time = null"
                                + " where job_execution_id = ? and status = 'FAILED'",
                        step,
                        broken.execution());
        store.sql()
                .update(
                        "update run_execution set status = 'STARTED', exit_code = null, remark = null,"
                                + " finished_at = null where execution_id = ?",
                        broken.execution());
    }
}
