package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.Retention;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs and what they tell are kept as long as is wanted, and no longer; what is still open or unfinished is kept. */
class RetentionTest {

    private static final String AGE =
            "update run_execution set started_at = started_at - make_interval(days => ?) where execution_id = ?";

    private final TestStore store = TestStore.fresh();

    @BeforeEach
    void fill() {
        store.products().add(NewProduct.named("Tuote").code("K-1").price("9.90"));
        store.products().add(NewProduct.named("Huono").code("").price("9.90"));
    }

    @Test
    void removesOldRunsWithAllThatBelongsToThem() {
        var old = store.run();
        age(old, 91);

        var young = store.run();

        assertThat(rows("run_execution", "execution_id", old)).isZero();
        assertThat(rows("outcome_item", "execution_id", old)).isZero();
        assertThat(rows("outcome_count", "execution_id", old)).isZero();
        assertThat(rows("call_count", "execution_id", old)).isZero();
        assertThat(rows("batch_job_execution", "job_execution_id", old)).isZero();
        assertThat(rows("batch_step_execution", "job_execution_id", old)).isZero();
        assertThat(rows("run_execution", "execution_id", young)).isEqualTo(1);
        assertThat(rows("batch_job_execution", "job_execution_id", young)).isEqualTo(1);
        assertThat(store.attention()).hasSize(1);
    }

    @Test
    void keepsARunThatIsYoungEnough() {
        var old = store.run();
        age(old, 89);

        store.run();

        assertThat(rows("run_execution", "execution_id", old)).isEqualTo(1);
        assertThat(store.items(old)).isNotEmpty();
    }

    @Test
    void removesItemsThatWereClosedLongAgoAndKeepsOpenOnes() {
        store.run();
        store.products().rename(2, "K-2");
        store.run();
        assertThat(attention()).isEqualTo(1);
        store.sql()
                .update(
                        "update attention set closed_at = now() - interval '91 days',"
                                + " last_seen = now() - interval '91 days' where store = ?",
                        store.id());
        store.sql().update("delete from daily_task");
        store.products().rename(1, "");
        store.run();

        assertThat(attention()).isEqualTo(1);
        assertThat(store.reasons()).containsEntry("1", "missing-code");
        store.sql()
                .update(
                        "update attention set first_seen = now() - interval '200 days',"
                                + " last_seen = now() - interval '100 days' where store = ?",
                        store.id());
        store.sql().update("delete from daily_task");
        TestStore.fresh().run();
        assertThat(store.attention()).hasSize(1);
    }

    @Test
    void keepsAnUnfinishedRunThatCanStillGoOn() {
        store.warehouse().misbehave(Faults.answers(503));
        var broken = store.run("night");
        age(broken, 60);
        store.warehouse().behave();
        var other = TestStore.fresh();
        other.products().add(NewProduct.named("Muu").code("K-1").price("9.90"));
        other.run();

        assertThat(store.run("night").run()).isEqualTo("night");

        assertThat(rows("run_execution", "execution_id", broken)).isEqualTo(1);
    }

    @Test
    void keepsTheLinksOfAStoreWhoseRunsAreGone() {
        age(store.run(), 91);
        TestStore.fresh().run();

        assertThat(store.sql()
                        .queryForObject("select count(*) from article_link where store = ?", Long.class, store.id()))
                .isEqualTo(1);
    }

    @Test
    void removesOldRunsOnceADay() {
        age(store.run(), 91);
        store.run();
        var old = store.run();
        store.sql().update(AGE, 91, old.execution());

        store.run();
        assertThat(rows("run_execution", "execution_id", old)).isEqualTo(1);

        store.sql().update("update daily_task set done_on = done_on - 1");
        store.run();
        assertThat(rows("run_execution", "execution_id", old)).isZero();
    }

    @Test
    void removesOldRunsAgainAfterAProcessEndedMidway() {
        var old = store.run();
        age(old, 91);
        var transaction = new TransactionTemplate(store.application().part(PlatformTransactionManager.class));
        var retention = store.application().part(Retention.class);

        transaction.executeWithoutResult(midway -> {
            retention.apply(Duration.ofDays(90));
            assertThat(rows("run_execution", "execution_id", old)).isZero();
            midway.setRollbackOnly();
        });
        assertThat(rows("run_execution", "execution_id", old)).isEqualTo(1);

        retention.apply(Duration.ofDays(90));
        assertThat(rows("run_execution", "execution_id", old)).isZero();
    }

    @Test
    void waitsForNoOtherProcessThatRemovesOldRuns() {
        var old = store.run();
        age(old, 91);
        var transaction = new TransactionTemplate(store.application().part(PlatformTransactionManager.class));
        var retention = store.application().part(Retention.class);

        transaction.executeWithoutResult(other -> {
            retention.apply(Duration.ofDays(90));
            assertThat(CompletableFuture.runAsync(() -> retention.apply(Duration.ofDays(1))))
                    .succeedsWithin(Duration.ofSeconds(10));
        });

        assertThat(rows("run_execution", "execution_id", old)).isZero();
    }

    /** Makes a run older, and has the next one remove old runs although that was done today. */
    private void age(RunResult run, int days) {
        store.sql().update("delete from daily_task");
        store.sql().update(AGE, days, run.execution());
    }

    private long rows(String table, String column, RunResult run) {
        return store.sql()
                .queryForObject(
                        "select count(*) from " + table + " where " + column + " = ?", Long.class, run.execution());
    }

    private long attention() {
        return store.sql().queryForObject("select count(*) from attention where store = ?", Long.class, store.id());
    }
}
