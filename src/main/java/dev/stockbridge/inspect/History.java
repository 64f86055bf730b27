package dev.stockbridge.inspect;

import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.ItemOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the runs of a job have done with an item, and whether a person was told of it. */
@Component
public class History {

    private final JdbcTemplate jdbc;
    private final AttentionItems attention;

    History(JdbcTemplate jdbc, AttentionItems attention) {
        this.jdbc = jdbc;
        this.attention = attention;
    }

    /** What is known of the item with this key, that nothing is known included. */
    public List<Fact> of(String store, String job, String key) {
        var facts = new ArrayList<Fact>();
        lastRun(store, job).ifPresent(facts::add);
        var outcome = lastOutcome(store, job, key);
        facts.add(outcome.orElseGet(
                () -> new Fact("last outcome of " + job, "none: no run has come across it, or found it changed")));
        facts.addAll(attention(store, job, key));
        return facts;
    }

    /** The same for a job that may never have had to do with the item: nothing then. */
    public List<Fact> ofAnother(String store, String job, String key) {
        var facts = new ArrayList<Fact>();
        lastOutcome(store, job, key).ifPresent(facts::add);
        facts.addAll(attention(store, job, key));
        return facts;
    }

    private List<Fact> attention(String store, String job, String key) {
        return attention.open(store, job).stream()
                .filter(item -> item.key().equals(key))
                .map(item -> new Fact(
                        "attention of " + job,
                        "item " + item.id() + ": " + describe(null, item.reason(), item.detail()) + ", first seen "
                                + item.firstSeen().truncatedTo(ChronoUnit.SECONDS) + ", " + item.occurrences()
                                + (item.occurrences() == 1 ? " time" : " times")))
                .toList();
    }

    /** An outcome in words. */
    public static String inWords(ItemOutcome outcome) {
        return describe(outcome.action().word(), outcome.reasonCode(), outcome.detail());
    }

    private Optional<Fact> lastRun(String store, String job) {
        return jdbc
                .query(
                        """
                        select e.execution_id, e.status, e.exit_code, e.started_at, r.name
                        from run_execution e join run r on r.id = e.run_id
                        where r.store = ? and r.job = ? order by e.execution_id desc limit 1
                        """,
                        (row, n) -> new Fact(
                                "last run of " + job,
                                execution(row) + ": " + row.getString("status")
                                        + (row.getString("exit_code") == null
                                                ? ""
                                                : ", code " + row.getString("exit_code"))),
                        store,
                        job)
                .stream()
                .findFirst();
    }

    /** Execution by execution from the latest on, each by its index, so that a long history is not read in whole. */
    private Optional<Fact> lastOutcome(String store, String job, String key) {
        return jdbc
                .query(
                        """
                        select e.execution_id, e.started_at, r.name, i.action, i.reason, i.detail
                        from run_execution e join run r on r.id = e.run_id
                            cross join lateral (
                                select action, reason, detail from outcome_item
                                where execution_id = e.execution_id and key = ? order by seq desc limit 1) i
                        where r.store = ? and r.job = ? order by e.execution_id desc limit 1
                        """,
                        (row, n) -> new Fact(
                                "last outcome of " + job,
                                describe(row.getString("action"), row.getString("reason"), row.getString("detail"))
                                        + "; in " + execution(row)),
                        key,
                        store,
                        job)
                .stream()
                .findFirst();
    }

    private static String execution(ResultSet row) throws SQLException {
        return "execution " + row.getLong("execution_id") + " (run " + row.getString("name") + ") of "
                + row.getObject("started_at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String describe(@Nullable String action, @Nullable String reason, @Nullable String detail) {
        var head = Stream.ofNullable(action)
                .filter(word -> reason == null || !word.equals("attention"))
                .collect(Collectors.joining());
        var text = reason == null ? head : head.isEmpty() ? reason : head + ", " + reason;
        return detail == null || detail.isEmpty() ? text : text + " (" + detail + ")";
    }
}
