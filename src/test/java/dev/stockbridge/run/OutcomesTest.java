package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.jdbc.DatabaseReports;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An item counts once in a run, by what was said of it last, in however many executions the run comes by it. */
class OutcomesTest {

    private static final ItemOutcome PARKED = ItemOutcome.attention("1042", "1042", Reason.AWAITING_PAYMENT, null);
    private static final ItemOutcome DELIVERED = ItemOutcome.done("1042", "1042", Action.DELIVERED, null);

    private final TestStore store = TestStore.fresh();
    private final Runs runs = store.application().part(Runs.class);
    private final Outcomes outcomes = store.application().part(Outcomes.class);
    private final Run run = runs.create(new RunRequest("order-sync", store.id(), null, RunOptions.ORDINARY), "nightly");

    @Test
    void takeBackWhatWasParkedOnceItHasGoneThrough() {
        long first = said(PARKED);
        long second = said(DELIVERED);

        assertThat(runs.needsAPerson(run)).isFalse();
        assertThat(counts(second)).isEqualTo("attention 0, delivered 1, unchanged 0");
        assertThat(items(second)).containsExactly("delivered");
        assertThat(counts(first)).as("its own report").isEqualTo("attention 1, delivered 0, unchanged 0");
        assertThat(items(first)).containsExactly("attention");
    }

    @Test
    void countWhatIsParkedTwiceOnce() {
        said(PARKED);
        long second = said(PARKED);

        assertThat(runs.needsAPerson(run)).isTrue();
        assertThat(counts(second)).isEqualTo("attention 1, delivered 0, unchanged 0");
        assertThat(items(second)).containsExactly("attention");
    }

    @Test
    void keepWhatWasDoneWhereItIsFoundDone() {
        said(DELIVERED);
        long second = said(ItemOutcome.unchanged("1042", "1042"));

        assertThat(counts(second)).isEqualTo("attention 0, delivered 1, unchanged 0");
        assertThat(items(second)).containsExactly("delivered");
    }

    @Test
    void keepApartWhatOnlyReadsLikeAnItem() {
        said(PARKED);
        long second = said(ItemOutcome.unrelated("1042", Reason.NOT_OURS, null));

        assertThat(runs.needsAPerson(run)).isTrue();
        assertThat(items(second)).containsExactly("attention", "skipped");
    }

    @Test
    void lookAtNoMoreThanTheItemsThatTheyAreOf() {
        long execution = said(PARKED);
        var transaction = new TransactionTemplate(store.application().part(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            // The database settles on a plan while there are few.
            for (int n = 0; n < 15; n++) {
                outcomes.store(session(execution), List.of(ItemOutcome.unchanged("k" + n, ""), DELIVERED));
            }
            store.sql().update("""
                    insert into outcome_item (execution_id, key, label, action)
                    select ?, 'k' || n, '', 'created' from generate_series(1, 20000) n
                    """, execution);
            long before = fetched();

            outcomes.store(session(execution), List.of(ItemOutcome.unchanged("k777", "k777"), DELIVERED));

            assertThat(fetched() - before).isBetween(1L, 50L);
            status.setRollbackOnly();
        });
    }

    /** Rows of items that PostgreSQL has looked at in this transaction. */
    private long fetched() {
        return store.sql().queryForObject("""
                select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                from pg_stat_xact_user_tables where relname = 'outcome_item'
                """, Long.class);
    }

    /** One more execution of the run, and what it says. */
    private long said(ItemOutcome outcome) {
        var session = session(store.sql()
                .queryForObject("select coalesce(max(execution_id), 0) + 1000000 from run_execution", Long.class));
        runs.begin(run, session.executionId());
        outcomes.store(session, List.of(outcome));
        return session.executionId();
    }

    private RunSession session(long execution) {
        var session = new RunSession(
                run, store.application().part(Settings.class), null, new StopSignal(), new HttpClients());
        session.executionId(execution);
        return session;
    }

    private String counts(long execution) {
        var counts =
                new DatabaseReports(store.sql()).find(execution).orElseThrow().counts();
        return "attention " + counts.attention() + ", delivered " + counts.delivered() + ", unchanged "
                + counts.unchanged();
    }

    private List<String> items(long execution) {
        var actions = new ArrayList<String>();
        new DatabaseReports(store.sql()).items(execution).forEach((ReportItem item) -> actions.add(item.action()));
        return actions;
    }
}
