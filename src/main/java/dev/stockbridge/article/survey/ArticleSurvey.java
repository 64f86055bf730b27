package dev.stockbridge.article.survey;

import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.Run;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The units that a run has read, in a table. They are kept over a restart and removed when the run is over. */
@Component
public class ArticleSurvey {

    /** Number of rows from which on the statistics are worth updating. */
    private static final int MANY = 1000;

    private final JdbcTemplate jdbc;

    ArticleSurvey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the units; one that was stored before is overwritten.
     *
     * @return the number of units that were not stored before, without the retained ones
     */
    int note(Run run, Collection<SurveyedUnit> units) {
        var once = new LinkedHashMap<ProductReference, SurveyedUnit>();
        units.forEach(unit -> once.putIfAbsent(unit.reference(), unit));
        var rows = List.copyOf(once.values());
        return (int) jdbc
                .query(
                        """
                        insert into article_survey (run_id, product_id, variation_id, key, label, code_key, verdict,
                            detail, content, fingerprint, languages, read_at, cleaned)
                        select ?, u.product_id, u.variation_id, u.key, u.label, u.code_key, u.verdict, u.detail,
                            u.content, u.fingerprint, string_to_array(u.languages, E'\\n'), u.read_at, u.cleaned
                        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                ?::text[], ?::bytea[], ?::text[], ?::timestamptz[], ?::boolean[])
                            u (product_id, variation_id, key, label, code_key, verdict, detail, content, fingerprint,
                                languages, read_at, cleaned)
                        on conflict (run_id, product_id, variation_id) do update set
                            key = excluded.key, label = excluded.label, code_key = excluded.code_key,
                            verdict = excluded.verdict, detail = excluded.detail, content = excluded.content,
                            fingerprint = excluded.fingerprint, languages = excluded.languages,
                            read_at = excluded.read_at, cleaned = excluded.cleaned
                        returning xmax = 0 and verdict <> 'held'
                        """,
                        (row, n) -> row.getBoolean(1),
                        run.id(),
                        rows.stream().map(unit -> unit.reference().productId()).toArray(Long[]::new),
                        rows.stream()
                                .map(unit -> unit.reference().variationId())
                                .toArray(Long[]::new),
                        texts(rows, SurveyedUnit::key),
                        texts(rows, SurveyedUnit::label),
                        texts(rows, SurveyedUnit::codeKey),
                        texts(rows, unit -> unit.status().word()),
                        texts(rows, SurveyedUnit::detail),
                        texts(rows, SurveyedUnit::content),
                        rows.stream().map(SurveyedUnit::fingerprint).toArray(byte[][]::new),
                        texts(rows, unit -> String.join("\n", unit.languages())),
                        texts(
                                rows,
                                unit -> unit.readAt().atOffset(ZoneOffset.UTC).toString()),
                        rows.stream().map(SurveyedUnit::cleaned).toArray(Boolean[]::new))
                .stream()
                .filter(fresh -> fresh)
                .count();
    }

    /** Stores the linked units between these ids as retained: one of them may be the product that cannot be served. */
    void retain(Run run, ProductReading.Unservable gap) {
        jdbc.update("""
                insert into article_survey (run_id, product_id, variation_id, key, label, code_key, verdict, languages,
                    read_at)
                select ?, product_id, variation_id, product_id::text, article_number, number_key, 'held', '{}', ?
                from article_link where store = ? and product_id > ? and product_id < ?
                on conflict do nothing
                """, run.id(), gap.readAt().atOffset(ZoneOffset.UTC), run.store(), gap.after(), gap.before());
    }

    /** The items that the run was asked for and that are nowhere in the catalogue. */
    List<ItemOutcome> notAmong(Run run, List<String> items) {
        return items.stream()
                .filter(item -> Boolean.FALSE.equals(jdbc.queryForObject(
                        "select exists (select 1 from article_survey where run_id = ? and (key = ? or code_key = ?))",
                        Boolean.class,
                        run.id(),
                        item,
                        StorableKey.ofCode(item))))
                .map(item -> ItemOutcome.unknown(item, "no unit of the shop has this reference or code"))
                .toList();
    }

    /**
     * Updates the statistics of the table. With statistics from before this run the planner expects one row instead of a
     * hundred thousand, and the next statements take hours instead of seconds.
     */
    void analyse(Run run) {
        var many = jdbc.queryForObject(
                "select exists (select 1 from article_survey where run_id = ? offset ?)",
                Boolean.class,
                run.id(),
                MANY);
        if (Boolean.TRUE.equals(many)) {
            jdbc.execute("analyze article_survey");
        }
    }

    boolean isEmpty(Run run) {
        return count(run, "true") == 0;
    }

    /** Whether every listed product has an id. Otherwise nothing is known of the products that were not read. */
    boolean everyUnitHasAnId(Run run) {
        return count(run, "product_id = 0") == 0;
    }

    long countUnchanged(Run run) {
        return count(run, "verdict = 'unchanged'");
    }

    /** The number of units whose texts contained invisible characters, and the key of the first one. */
    public Cleaned cleaned(Run run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select count(*) as units, coalesce((array_agg(key order by product_id, variation_id))[1], '') as first
                from article_survey where run_id = ? and cleaned
                """, (row, n) -> new Cleaned(row.getLong("units"), row.getString("first")), run.id()));
    }

    /** Units whose texts were cleaned; {@code first} is empty if there are none. */
    public record Cleaned(long units, String first) {}

    /** The number of units that the run was asked for. */
    long countConsidered(Run run) {
        return count(run, "verdict not in ('ignored', 'held')");
    }

    /** The units that need a person before they can be sent. */
    List<ItemOutcome> parked(Run run) {
        return jdbc.query(
                """
                select key, label, verdict, detail from article_survey
                where run_id = ? and verdict in ('missing-code', 'unsafe-code', 'duplicate-code', 'field-invalid',
                    'unreadable')
                order by product_id, variation_id
                """,
                (row, n) -> ItemOutcome.attention(
                        row.getString("key"),
                        row.getString("label"),
                        Reason.of(row.getString("verdict")).orElseThrow(),
                        row.getString("detail")),
                run.id());
    }

    /** Marks these as done, so that a restart of the run does not process them again. */
    public void settle(Run run, Collection<ItemOutcome> outcomes) {
        jdbc.update("""
                update article_survey set verdict = 'unchanged', content = null
                where run_id = ? and key = any(?) and verdict in ('send', 'gone')
                """, run.id(), outcomes.stream().map(ItemOutcome::key).toArray(String[]::new));
    }

    /** The statuses of those of the keys that were read. */
    Map<String, SurveyStatus> statuses(Run run, Collection<String> keys) {
        var statuses = new HashMap<String, SurveyStatus>();
        jdbc.query(
                "select key, verdict from article_survey where run_id = ? and key = any(?)",
                row -> {
                    statuses.put(row.getString("key"), SurveyStatus.of(row.getString("verdict")));
                },
                run.id(),
                keys.toArray(String[]::new));
        return statuses;
    }

    private long count(Run run, String condition) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from article_survey where run_id = ? and " + condition, Long.class, run.id()));
    }

    public void clear(Run run) {
        jdbc.update("delete from article_survey where run_id = ?", run.id());
    }

    private static String[] texts(List<SurveyedUnit> rows, Function<SurveyedUnit, @Nullable String> member) {
        return rows.stream().map(member).toArray(String[]::new);
    }
}
