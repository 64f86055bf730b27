package dev.stockbridge.article.survey;

import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.Run;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Judges the codes over the whole catalogue, before anything is written: a code belongs to one unit. Units that pass
 * codes on to each other are put in an order in which each number is free when its turn comes.
 */
@Component
class CodeConflictResolver {

    private static final String PARK_DOUBLES = """
            with claim as (
                select s.product_id, s.variation_id, s.key, s.code_key,
                    coalesce(l.number_key = s.code_key, false) as owns
                from article_survey s
                left join article_link l
                    on l.store = :store and l.product_id = s.product_id and l.variation_id = s.variation_id
                where s.run_id = :run and s.code_key is not null
                union all
                select l.product_id, l.variation_id, %s, l.number_key, true from article_link l
                where l.store = :store and not :whole and not l.gone_reported and not exists (
                    select 1 from article_survey s where s.run_id = :run and s.product_id = l.product_id)
            ), doubled as (
                select code_key, string_agg(key, ', ' order by product_id, variation_id) as keys
                from claim group by code_key having count(*) > 1
            )
            update article_survey s set verdict = 'duplicate-code', content = null,
                detail = 'the code is held by ' || d.keys
            from claim c join doubled d using (code_key)
            where s.run_id = :run and s.product_id = c.product_id and s.variation_id = c.variation_id
                and not c.owns and s.verdict in ('send', 'unchanged', 'unsafe-code', 'field-invalid')
            """.formatted(reference("l.product_id", "l.variation_id"));

    private static final String ORDER_MOVES = """
            with recursive send as (
                select product_id, variation_id, code_key from article_survey where run_id = :run and verdict = 'send'
            ), waiting as (
                select s.product_id, s.variation_id, h.product_id as holder_product, h.variation_id as holder_variation
                from send s join article_link h on h.store = :store and h.number_key = s.code_key
                    and (h.product_id, h.variation_id) <> (s.product_id, s.variation_id)
                where not :whole and not h.gone_reported and not exists (
                        select 1 from article_survey seen where seen.run_id = :run and seen.product_id = h.product_id)
                    or exists (select 1 from article_survey present where present.run_id = :run
                        and present.product_id = h.product_id and present.variation_id = h.variation_id)
            ), free as (
                select s.product_id, s.variation_id, 0 as rank from send s where not exists (
                    select 1 from waiting w where w.product_id = s.product_id and w.variation_id = s.variation_id)
                union all
                select w.product_id, w.variation_id, f.rank + 1
                from free f join waiting w
                    on w.holder_product = f.product_id and w.holder_variation = f.variation_id
            )
            update article_survey s set
                rank = coalesce(f.rank, 0),
                verdict = case when f.rank is null then 'duplicate-code' else 'send' end,
                detail = case when f.rank is null then 'the article with this number still belongs to ' || %s end
            from waiting w left join free f using (product_id, variation_id)
            where s.run_id = :run and s.product_id = w.product_id and s.variation_id = w.variation_id
            """.formatted(reference("w.holder_product", "w.holder_variation"));

    private final NamedParameterJdbcTemplate jdbc;

    CodeConflictResolver(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Parks what cannot be sent for its code's sake.
     *
     * @param whole whether the whole catalogue was read, so that a unit that was not seen is gone
     */
    void judge(Run run, boolean whole) {
        var parameters = new MapSqlParameterSource("run", run.id())
                .addValue("store", run.store())
                .addValue("whole", whole);
        jdbc.update(PARK_DOUBLES, parameters);
        jdbc.update(ORDER_MOVES, parameters);
    }

    /** Leaves alone what the run was not asked to look at: items are product references or product codes. */
    void ignoreAllBut(Run run, List<String> items) {
        var parameters = new MapSqlParameterSource("run", run.id())
                .addValue("keys", items)
                .addValue("codes", items.stream().map(StorableKey::ofCode).toList());
        jdbc.update("""
                update article_survey set verdict = 'ignored', content = null
                where run_id = :run and key not in (:keys) and coalesce(code_key, '') not in (:codes)
                """, parameters);
    }

    private static String reference(String product, String variation) {
        return product + " || case " + variation + " when 0 then '' else '-' || " + variation + " end";
    }
}
