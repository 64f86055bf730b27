package dev.stockbridge.run;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The items that a person must look at. One opens with the outcome that parks it and closes with one that does not. */
@Component
public class AttentionItems {

    private static final int MOST_NAMED = 20;

    private static final RowMapper<AttentionItem> ROW = (row, n) -> new AttentionItem(
            row.getLong("id"),
            row.getString("store"),
            row.getString("job"),
            row.getString("key"),
            row.getString("label"),
            row.getString("reason"),
            row.getString("detail"),
            row.getObject("first_seen", OffsetDateTime.class).toInstant(),
            row.getObject("last_seen", OffsetDateTime.class).toInstant(),
            row.getInt("occurrences"));

    private final JdbcTemplate jdbc;

    AttentionItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The open items, oldest first; null for store or job means every one. */
    public List<AttentionItem> open(@Nullable String store, @Nullable String job) {
        return jdbc.query("""
                select * from attention
                where closed_at is null and store = coalesce(?, store) and job = coalesce(?, job)
                order by store, job, first_seen, id
                """, ROW, store, job);
    }

    /** The keys of the run's store and job that are open for this reason. */
    public Set<String> keys(Run run, String reason) {
        return open(run.store(), run.job()).stream()
                .filter(item -> item.reason().equals(reason))
                .map(AttentionItem::key)
                .collect(Collectors.toSet());
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
                    update attention set closed_at = now(), closed_by = 'item', settled_in = ?
                    where store = ? and job = ? and closed_at is null and key = any(?)
                    """, run.id(), run.store(), run.job(), keys.toArray(String[]::new));
        }
    }

    /** What to say of the items that the run has settled; empty when there are none. */
    Optional<String> settledBy(Run run) {
        var settled = jdbc.query(
                "select key, reason from attention where settled_in = ? order by id",
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

    void settle(Run run, Collection<ItemOutcome> outcomes) {
        var parked = outcomes.stream()
                .filter(outcome -> outcome.action() == Action.ATTENTION)
                .toList();
        close(
                run,
                outcomes.stream()
                        .filter(outcome -> outcome.action() != Action.ATTENTION)
                        .map(ItemOutcome::key)
                        .toList());
        raise(run, parked);
    }

    private void raise(Run run, List<ItemOutcome> parked) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into attention (store, job, key, label, reason, detail, first_seen, last_seen)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (store, job, key) where closed_at is null do update set
                    label = excluded.label, reason = excluded.reason, detail = excluded.detail,
                    last_seen = excluded.last_seen, occurrences = attention.occurrences + 1
                """,
                parked.stream()
                        .map(outcome -> new @Nullable Object[] {
                            run.store(),
                            run.job(),
                            outcome.key(),
                            outcome.label(),
                            outcome.reason(),
                            outcome.detail(),
                            now,
                            now
                        })
                        .toList());
    }
}
