package dev.stockbridge.outcome;

import dev.stockbridge.run.Progress;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.RecordParameters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Stores the outcomes of items in the caller's transaction, together with the checkpoint. An item counts once in a run.
 * Attention items are opened and closed with the outcomes, unless the run is a plan. An item that a person has dismissed
 * counts as skipped until its reason or detail changes.
 */
@Component
public class Outcomes {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcOperations batches;
    private final AttentionItems attention;
    private final OutcomeDeduplicator repeated;
    private final Progress progress;

    Outcomes(
            JdbcTemplate jdbc,
            NamedParameterJdbcOperations batches,
            AttentionItems attention,
            OutcomeDeduplicator repeated,
            Progress progress) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.attention = attention;
        this.repeated = repeated;
        this.progress = progress;
    }

    /** Adds {@code n} to a count of the run that is not a number of outcomes, such as the items read. */
    public void count(RunSession session, String name, long n) {
        if (n > 0) {
            jdbc.update("""
                    insert into outcome_count (execution_id, name, n) values (?, ?, ?)
                    on conflict (execution_id, name) do update set n = outcome_count.n + excluded.n
                    """, session.executionId(), name, n);
            progress.counted(session.run(), name, n);
        }
    }

    /**
     * Deletes the outcomes of earlier executions of this run, since it processes the items again.
     *
     * @param done the action whose outcomes are kept, because it is not repeated
     */
    public void forgetAllBut(RunSession session, Action done) {
        var earlier = " where execution_id in (select execution_id from run_execution where run_id = ?) and ";
        var run = session.run().id();
        jdbc.update("delete from outcome_item" + earlier + "action <> ?", run, done.word());
        jdbc.update("delete from outcome_count" + earlier + "name <> ?", run, done.word());
    }

    /** Counts and lists the outcomes, and opens or closes their attention items. */
    public void store(RunSession session, Collection<ItemOutcome> outcomes) {
        var run = session.run();
        var dismissed = attention.dismissed(run, outcomes);
        var told = repeated.changed(
                session,
                outcomes.stream()
                        .map(outcome -> dismissed.contains(outcome) ? outcome.dismissed() : outcome)
                        .toList());
        var counts = new TreeMap<String, Long>();
        told.forEach(outcome -> counts.merge(outcome.action().word(), 1L, Long::sum));
        counts.forEach((name, n) -> count(session, name, n));
        list(
                session,
                told.stream()
                        .filter(outcome -> outcome.action() != Action.UNCHANGED)
                        .toList());
        if (!run.options().plan()) {
            attention.settle(run, outcomes, dismissed);
        }
    }

    private void list(RunSession session, List<ItemOutcome> outcomes) {
        batches.batchUpdate("""
                insert into outcome_item (execution_id, key, label, action, reason, detail, foreign_thing,
                    shop_quantity, target_quantity, arithmetic)
                values (:execution, :key, :label, :action, :reasonCode, :detail, :unrelated, :shop, :target, :arithmetic)
                """, RecordParameters.batch(Map.of("execution", session.executionId()), outcomes));
    }
}
