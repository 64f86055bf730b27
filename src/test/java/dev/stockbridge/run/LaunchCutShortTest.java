package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.sandbox.data.NewProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** A process that was killed after it stored a job's instance, and before it stored the instance's first execution. */
class LaunchCutShortTest {

    private static final String JOB = "article-sync";

    private final TestStore store = TestStore.fresh();
    private final JobRepository repository = store.application().part(JobRepository.class);
    private final Runs runs = store.application().part(Runs.class);

    @BeforeEach
    void leaveAnInstanceWithoutExecution() {
        store.products().add(NewProduct.named("Tuote").code("K-1").price("9.90"));
        runs.create(new RunRequest(JOB, store.id(), "night", RunOptions.ORDINARY), "night");
        repository.createJobInstance(JOB, parameters("night"));
    }

    @Test
    void completesTheRunUnderItsName() {
        assertCompleted(store.run("night"), "night");
        assertThat(store.run("night").remark()).contains("complete already");
    }

    @Test
    void completesTheRunOnRestart() {
        assertCompleted(store.application().launcher().restart(JOB, store.id()), "night");
    }

    @Test
    void completesANewRunThatSupersedesIt() {
        assertCompleted(store.run("morning"), "morning");

        assertThat(store.run("night").remark()).contains("superseded by run morning");
        assertThat(repository.getJobInstance(JOB, parameters("night"))).isNull();
    }

    private void assertCompleted(RunResult result, String name) {
        assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(result.run()).isEqualTo(name);
        assertThat(result.execution()).isNotNull();
        assertThat(store.articles().count()).isEqualTo(1);
    }

    private JobParameters parameters(String run) {
        return new JobParametersBuilder()
                .addString("store", store.id())
                .addString("run", run)
                .toJobParameters();
    }
}
