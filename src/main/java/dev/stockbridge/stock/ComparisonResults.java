package dev.stockbridge.stock;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.RecordParameters;
import dev.stockbridge.run.record.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the comparison's results: what is reported, and what is pushed. */
@Component
class ComparisonResults {

    private static final int PAGE_SIZE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ComparisonResults(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void note(Run run, Collection<? extends ComparedUnit> units) {
        batches.batchUpdate("""
                insert into stock_verdict (run_id, product_id, variation_id, key, label, code, verdict, reason, detail,
                    target, quantity, reserved, figure, ordered, zeroed, linked, arithmetic)
                values (:run, :productId, :variationId, :key, :label, :code, :verdict, :reasonCode, :detail,
                    :target, :quantity, :reserved, :figure, :ordered, :zeroed, :linked, :arithmetic)
                """, RecordParameters.batch(Map.of("run", run.id()), units));
    }

    /** Stores the articles that are no unit's. The article of a product that could not be read is left out. */
    void noteNotInShop(Run run) {
        sql(run, """
                insert into stock_verdict (run_id, key, label, code, verdict, reason)
                select a.run_id, a.number, a.number, a.number, 'skipped',
                    case when a.stocked then :notInShop else :notStocked end
                from stock_article a
                where a.run_id = :run and not exists (
                        select 1 from stock_unit u
                        where u.run_id = a.run_id and u.article_system_id = a.article_system_id)
                    and not exists (
                        select 1 from article_link l
                        join stock_unit u on u.run_id = :run and u.product_id = l.product_id and u.trouble is not null
                        where l.store = :store and l.article_system_id = a.article_system_id)
                order by a.article_system_id
                """)
                .param("notInShop", Reason.NOT_IN_SHOP.code())
                .param("notStocked", Reason.NOT_STOCKED.code())
                .update();
    }

    /**
     * Limits the comparison to these items, named by reference or code.
     *
     * @return the outcomes of those that neither the shop nor the warehouse has
     */
    List<ItemOutcome> confineTo(Run run, List<String> items) {
        var parameters = Map.of(
                "keys", items.toArray(String[]::new),
                "codes", items.stream().map(StorableKey::ofCode).toArray(String[]::new));
        sql(run, """
                update stock_verdict v set verdict = 'outside'
                where run_id = :run and key <> all(:keys) and label <> all(:keys) and not exists (
                        select 1 from stock_unit u where u.run_id = v.run_id and u.product_id = v.product_id
                            and u.variation_id = v.variation_id and u.code_key = any(:codes))
                    and not exists (
                        select 1 from stock_article a where a.run_id = v.run_id and v.product_id is null
                            and a.number = v.key and a.number_key = any(:codes))
                """).params(parameters).update();
        return sql(run, """
                select item from unnest(:keys::text[], :codes::text[]) asked (item, code)
                where not exists (select 1 from stock_verdict where run_id = :run and (key = item or label = item))
                    and not exists (select 1 from stock_unit where run_id = :run and code_key = code)
                    and not exists (select 1 from stock_article where run_id = :run and number_key = code)
                """)
                .params(parameters)
                .query((row, n) -> ItemOutcome.unknown(
                        row.getString(1), "no unit of the shop and no article has this reference or code"))
                .list();
    }

    /**
     * Marks what differs to be pushed.
     *
     * @param upwards whether a push may make a quantity larger
     */
    void push(Run run, boolean upwards) {
        sql(run, """
                update stock_verdict set verdict = 'push'
                where run_id = :run and verdict = 'differs' and (:upwards or target < quantity)
                """).param("upwards", upwards).update();
    }

    /** Counts how much the comparison would change. */
    GuardRails.Statistics statistics(Run run) {
        return sql(run, """
                select count(target) as compared,
                    count(target) filter (where quantity > 0) as stocked,
                    count(*) filter (where verdict in ('differs', 'push') and zeroed) as zeroed,
                    count(*) filter (where verdict in ('differs', 'push')) as changed,
                    count(*) filter (where linked) as linked,
                    count(*) filter (where linked and reason = :notInWarehouse) as missing
                from stock_verdict where run_id = :run
                """)
                .param("notInWarehouse", Reason.NOT_IN_WAREHOUSE.code())
                .query(GuardRails.Statistics.class)
                .single();
    }

    /** Counts the items that the run looks at. */
    long count(Run run) {
        return sql(run, "select count(*) from stock_verdict where run_id = :run and verdict <> 'outside'")
                .query(Long.class)
                .single();
    }

    /** Counts the unchanged items, without those that an earlier execution of this run has pushed. */
    long countUnchanged(Run run) {
        return sql(run, """
                select count(*) from stock_verdict where run_id = :run and verdict = 'unchanged' and key not in (
                    select o.key from outcome_item o join run_execution e using (execution_id)
                    where e.run_id = :run and o.action = 'pushed')
                """).query(Long.class).single();
    }

    /**
     * A page of the items that are pushed, or of those that are only reported, in the order in which they were stored.
     *
     * @param after the last item of the page before, or null for the first page
     */
    List<ComparisonRow> rows(Run run, boolean push, @Nullable ComparisonRow after) {
        return sql(run, """
                select * from stock_verdict
                where run_id = :run and verdict not in ('unchanged', 'outside') and (verdict = 'push') = :push
                    and seq > :after
                order by seq limit :most
                """)
                .param("push", push)
                .param("after", after == null ? 0 : after.seq())
                .param("most", PAGE_SIZE)
                .query((row, n) -> new ComparisonRow(
                        row.getLong("seq"),
                        new ProductReference(row.getLong("product_id"), row.getLong("variation_id")),
                        row.getString("key"),
                        row.getString("label"),
                        row.getString("code"),
                        result(row),
                        push,
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("reserved")))
                .list();
    }

    private static ComparisonResult result(ResultSet row) throws SQLException {
        var detail = row.getString("detail");
        var reason = Reason.of(row.getString("reason"));
        return switch (row.getString("verdict")) {
            case "attention" -> new ComparisonResult.Attention(reason.orElseThrow(), detail);
            case "skipped" -> new ComparisonResult.Skipped(reason.orElseThrow(), detail);
            default ->
                new ComparisonResult.Differs(
                        new ComparisonResult.Calculation(
                                row.getBigDecimal("figure"), row.getBigDecimal("ordered"), row.getBigDecimal("target")),
                        row.getString("arithmetic"),
                        detail);
        };
    }

    /** Of these keys, those that the run compared without need of a person, or did not find. */
    List<String> settled(Run run, long execution, Collection<String> keys, boolean partial) {
        return sql(run, """
                select key from unnest(:keys::text[]) key
                where not exists (
                        select 1 from outcome_item o
                        where o.execution_id = :execution and o.key = key.key and o.action = 'attention')
                    and (not :partial or exists (
                        select 1 from stock_verdict v
                        where v.run_id = :run and v.key = key.key and v.verdict <> 'outside'))
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("execution", execution)
                .param("partial", partial)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec sql(Run run, String sql) {
        return jdbc.sql(sql).param("run", run.id()).param("store", run.store());
    }
}
