package dev.stockbridge.article.survey;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Tells which units have gone from the shop: those that two complete scans in a row have missed. Reported once. */
@Component
class RemovedUnits {

    /** Not seen by this scan nor by the one before, not reported yet, and its number not taken over by another unit. */
    private static final String GONE = """
            article_link l where l.store = ? and l.missed_scans >= 1 and not l.gone_reported
                and not exists (select 1 from article_survey s where s.run_id = ?
                    and s.product_id = l.product_id and s.variation_id = l.variation_id)
                and not exists (select 1 from article_survey s where s.run_id = ?
                    and s.code_key = l.number_key and s.verdict in ('send', 'unchanged'))
            """;

    private static final RowMapper<ItemOutcome> OUTCOME = (row, n) -> ItemOutcome.skipped(
            new ProductReference(row.getLong("product_id"), row.getLong("variation_id")).toString(),
            row.getString("article_number"),
            Reason.GONE_FROM_SHOP,
            null);

    private final JdbcTemplate jdbc;

    RemovedUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The units that are gone as of this scan, to be reported. */
    List<ItemOutcome> report(Run run) {
        return jdbc.query(
                "select l.product_id, l.variation_id, l.article_number from " + GONE,
                OUTCOME,
                run.store(),
                run.id(),
                run.id());
    }

    /**
     * Puts the units that are gone as of this scan behind all others, for their articles to be switched off: as of its
     * last reading of the shop, so that one that comes back before its turn is left on.
     */
    void stage(Run run) {
        jdbc.update("""
                insert into article_survey (run_id, product_id, variation_id, key, label, code_key, verdict, languages,
                    read_at, rank)
                select ?, l.product_id, l.variation_id,
                    l.product_id || case l.variation_id when 0 then '' else '-' || l.variation_id end,
                    l.article_number, l.number_key, 'gone', '{}', survey.last, 1000000
                from (select coalesce(max(read_at), now()) as last from article_survey where run_id = ?) survey,
                """ + GONE, run.id(), run.id(), run.store(), run.id(), run.id());
    }
}
