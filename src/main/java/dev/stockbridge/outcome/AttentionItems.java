package dev.stockbridge.outcome;

import dev.stockbridge.run.SettledItems;
import dev.stockbridge.run.record.RecordParameters;
import dev.stockbridge.run.record.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/**
 * The items that a person must look at. One opens with the outcome that parks it and closes with one that does not. What a
 * person dismisses stays closed until its reason or detail changes, or until it has gone through in between.
 */
@Component
public class AttentionItems implements SettledItems {

    private static final int MOST_NAMED = 20;

    private static final RowMapper<AttentionItem> ROW = DataClassRowMapper.newInstance(AttentionItem.class);

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcOperations batches;

    AttentionItems(JdbcTemplate jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The open items, oldest first; null for store or job means every one. */
    public List<AttentionItem> open(@Nullable String store, @Nullable String job) {
        return jdbc.query("""
                select * from attention
                where closed_at is null and store = coalesce(?, store) and job = coalesce(?, job)
                order by store, job, first_seen, id
                """, ROW, store, job);
    }

    /** The keys of the items that are parked, whether a person is yet to look at them or has dismissed them. */
    public Set<String> parked(String store, String job) {
        return new HashSet<>(jdbc.queryForList(
                "select key from attention where store = ? and job = ? and settled_in is null",
                String.class,
                store,
                job));
    }

    /** The keys of the parked items at whose write the other system answered 404 or 500. */
    public Set<String> keysWithServerErrors(String store, String job) {
        return new HashSet<>(jdbc.queryForList("""
                select key from attention where store = ? and job = ? and settled_in is null
                    and failure_status in (404, 500)
                """, String.class, store, job));
    }

    /** Closes an item by hand. False when there is no such open item. */
    public boolean dismiss(long id) {
        return jdbc.update(
                        "update attention set closed_at = now(), closed_by = 'person' where id = ? and closed_at is null",
                        id)
                == 1;
    }

    /** Closes the open items of these keys: they went through, or are gone. */
    public void close(Run run, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.update("""
                    update attention set closed_at = coalesce(closed_at, now()), closed_by = coalesce(closed_by, 'item'),
                        settled_in = ?
                    where store = ? and job = ? and settled_in is null and key = any(?)
                    """, run.id(), run.store(), run.job(), keys.toArray(String[]::new));
        }
    }

    @Override
    public Optional<String> settledBy(Run run) {
        var settled = jdbc.query(
                "select key, reason from attention where settled_in = ? and closed_by = 'item' order by id",
                (row, n) -> row.getString("key") + " (" + row.getString("reason") + ")",
                run.id());
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        int more = settled.size() - MOST_NAMED;
        return Optional.of("No longer in need of a person: " + settled.size() + ". "
                + String.join(", ", settled.subList(0, Math.min(settled.size(), MOST_NAMED)))
                + (more > 0 ? " and " + more + " more." : "."));
    }

    /** Those of the outcomes that would park an item which a person has dismissed just as it is. */
    Set<ItemOutcome> dismissed(Run run, Collection<ItemOutcome> outcomes) {
        var parked = parked(outcomes);
        return parked.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        """
                        select p.n from unnest(?::text[], ?::text[], ?::text[]) with ordinality p (key, reason, detail, n)
                        join attention a on a.key = p.key and a.reason = p.reason and a.detail is not distinct from p.detail
                        where a.store = ? and a.job = ? and a.closed_by = 'person' and a.settled_in is null
                        """,
                        (row, n) -> parked.get(row.getInt("n") - 1),
                        parked.stream().map(ItemOutcome::key).toArray(String[]::new),
                        parked.stream().map(ItemOutcome::reasonCode).toArray(String[]::new),
                        parked.stream().map(ItemOutcome::detail).toArray(String[]::new),
                        run.store(),
                        run.job()));
    }

    /** Opens and closes what the outcomes come to. Those that are {@code dismissed} are noted as seen again. */
    void settle(Run run, Collection<ItemOutcome> outcomes, Set<ItemOutcome> dismissed) {
        close(
                run,
                outcomes.stream()
                        .filter(outcome -> outcome.action() != Action.ATTENTION && !outcome.unrelated())
                        .map(ItemOutcome::key)
                        .toList());
        note(run, dismissed);
        raise(
                run,
                parked(outcomes).stream()
                        .filter(outcome -> !dismissed.contains(outcome))
                        .toList());
    }

    private static List<ItemOutcome> parked(Collection<ItemOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.action() == Action.ATTENTION && !outcome.unrelated())
                .toList();
    }

    /** As long as it is seen, it is not so old that it could be forgotten. */
    private void note(Run run, Set<ItemOutcome> dismissed) {
        if (!dismissed.isEmpty()) {
            jdbc.update("""
                    update attention set last_seen = now(), occurrences = occurrences + 1
                    where store = ? and job = ? and closed_by = 'person' and settled_in is null and key = any(?)
                    """, run.store(), run.job(), keys(dismissed));
        }
    }

    private static String[] keys(Collection<ItemOutcome> outcomes) {
        return outcomes.stream().map(ItemOutcome::key).toArray(String[]::new);
    }

    private void raise(Run run, List<ItemOutcome> parked) {
        if (parked.isEmpty()) {
            return;
        }
        // What is said of the item now is not what was dismissed.
        jdbc.update("""
                update attention set settled_in = ?
                where store = ? and job = ? and closed_by = 'person' and settled_in is null and key = any(?)
                """, run.id(), run.store(), run.job(), keys(parked));
        batches.batchUpdate(
                """
                insert into attention (store, job, key, label, reason, detail, failure_status, first_seen, last_seen)
                values (:store, :job, :key, :label, :reasonCode, :detail, :failureStatus, :now, :now)
                on conflict (store, job, key) where closed_at is null do update set
                    label = excluded.label, reason = excluded.reason, detail = excluded.detail,
                    failure_status = excluded.failure_status,
                    last_seen = excluded.last_seen, occurrences = attention.occurrences + 1
                """,
                RecordParameters.batch(Map.of("store", run.store(), "job", run.job(), "now", Instant.now()), parked));
    }
}
