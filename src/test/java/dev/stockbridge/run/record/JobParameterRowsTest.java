package dev.stockbridge.run.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import java.io.File;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.repository.JobRepository;

/** Whoever may write to the database has no code run by it. */
class JobParameterRowsTest {

    private final TestStore store = TestStore.fresh();

    @Test
    void startsNothingWhileAParameterNamesAnotherClass() {
        store.products().add(NewProduct.named("Kuppi").code("CUP").price("10.00"));
        store.warehouse().misbehave(Faults.answers(503));
        var failed = store.run("night");
        store.warehouse().behave();
        write(failed, "java.io.FileOutputStream", "target/made-by-a-parameter");

        RunResult refused;
        try {
            refused = store.run("night");
            assertThat(new File("target/made-by-a-parameter")).doesNotExist();
        } finally {
            delete();
        }

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.remark()).contains("batch_job_execution_params", String.valueOf(failed.execution()));
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
    }

    @Test
    void makesNoObjectOfAClassThatAParameterNames() {
        var run = store.run();
        write(run, "java.io.FileOutputStream", "target/made-by-a-parameter");

        try {
            assertThat(catchThrowable(
                            () -> store.application().part(JobRepository.class).getJobExecution(run.execution())))
                    .hasMessageContaining("No converter found");
            assertThat(new File("target/made-by-a-parameter")).doesNotExist();
        } finally {
            delete();
        }
    }

    private void write(RunResult run, String type, String value) {
        store.sql()
                .update(
                        "insert into batch_job_execution_params values (?, 'extra', ?, ?, 'N')",
                        run.execution(),
                        type,
                        value);
    }

    private void delete() {
        store.sql().update("delete from batch_job_execution_params where parameter_name = 'extra'");
    }
}
