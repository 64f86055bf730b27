package dev.stockbridge.outcome;

import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts an item once in a run that processes it again, such as after a restart. An earlier outcome that needed attention
 * or was skipped is replaced by the new one. UNCHANGED is ignored for items that this run has already written.
 */
@Component
class OutcomeDeduplicator {

    private static final Set<String> LEFT = Set.of(Action.ATTENTION.word(), Action.SKIPPED.word());

    private final JdbcTemplate jdbc;

    OutcomeDeduplicator(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Corrects the counts of earlier outcomes of these items. Returns the outcomes to be counted now. */
    List<ItemOutcome> changed(RunSession session, Collection<ItemOutcome> outcomes) {
        var earlier = earlier(session.run(), outcomes);
        correctCounts(
                session,
                earlier.stream()
                        .filter(outcome -> LEFT.contains(outcome.action))
                        .toList());
        var done = earlier.stream()
                .filter(outcome -> !LEFT.contains(outcome.action))
                .map(EarlierOutcome::key)
                .collect(Collectors.toSet());
        return outcomes.stream()
                .filter(outcome -> outcome.action() != Action.UNCHANGED || !done.contains(outcome.key()))
                .toList();
    }

    private List<EarlierOutcome> earlier(Run run, Collection<ItemOutcome> outcomes) {
        return jdbc.query(
                """
                select execution_id, seq, key, action from outcome_item
                where execution_id = any(array(select execution_id from run_execution where run_id = ?))
                    and superseded_in is null and not foreign_thing and key = any(?)
                """,
                (row, n) -> new EarlierOutcome(
                        row.getLong("execution_id"), row.getLong("seq"), row.getString("key"), row.getString("action")),
                run.id(),
                outcomes.stream()
                        .filter(outcome -> !outcome.unrelated())
                        .map(ItemOutcome::key)
                        .toArray(String[]::new));
    }

    /** An earlier execution's own report stays as it was: the counts are corrected in this one. */
    private void correctCounts(RunSession session, List<EarlierOutcome> left) {
        var corrections = new ArrayList<Object[]>();
        left.forEach(
                outcome -> corrections.add(new Object[] {session.executionId(), outcome.executionId, outcome.seq}));
        jdbc.batchUpdate("update outcome_item set superseded_in = ? where execution_id = ? and seq = ?", corrections);
        left.stream()
                .collect(Collectors.groupingBy(EarlierOutcome::action, Collectors.counting()))
                .forEach((action, n) -> jdbc.update("""
                        insert into outcome_count (execution_id, name, n) values (?, ?, -?)
                        on conflict (execution_id, name) do update set n = outcome_count.n + excluded.n
                        """, session.executionId(), action, n));
    }

    private record EarlierOutcome(long executionId, long seq, String key, String action) {}
}
