package dev.stockbridge.stock;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.Run;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the comparison came to, item by item: what is reported, and what is pushed. */
@Component
class StockVerdicts {

    private final JdbcTemplate jdbc;

    StockVerdicts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void note(Run run, Collection<? extends ComparedUnit> units) {
        jdbc.batchUpdate("""
                insert into stock_verdict (run_id, product_id, variation_id, key, label, code, verdict, reason, detail,
                    target, quantity, reserved, figure, ordered, zeroed, linked, arithmetic)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, units, units.size() + 1, (statement, unit) -> {
            var shop = unit.figures().shop();
            statement.setLong(1, run.id());
            statement.setLong(2, shop.reference().productId());
            statement.setLong(3, shop.reference().variationId());
            statement.setString(4, shop.key());
            statement.setString(5, shop.label());
            statement.setString(6, shop.code());
            statement.setBigDecimal(11, shop.quantity());
            statement.setBigDecimal(12, shop.reserved());
            statement.setBoolean(16, unit.figures().linked());
            statement.setString(17, unit.arithmetic());
            setVerdict(statement, unit);
        });
    }

    private static void setVerdict(PreparedStatement statement, ComparedUnit unit) throws SQLException {
        var reckoning = unit.reckoning();
        statement.setString(7, unit.word());
        statement.setString(8, unit.reason() == null ? null : unit.reason().code());
        statement.setString(9, unit.detail());
        statement.setBigDecimal(10, reckoning == null ? null : reckoning.target());
        statement.setBigDecimal(13, reckoning == null ? null : reckoning.figure());
        statement.setBigDecimal(14, reckoning == null ? null : reckoning.ordered());
        statement.setBoolean(15, reckoning != null && unit.emptiesTheShelf());
    }

    /** Notes the articles that are no unit's. Those of a product that could not be read are somebody's. */
    void noteNotInShop(Run run) {
        jdbc.update("""
                insert into stock_verdict (run_id, key, label, code, verdict, reason)
                select a.run_id, a.number, a.number, a.number, 'skipped',
                    case when a.stocked then ? else 'not-stocked' end
                from stock_article a
                where a.run_id = ? and not exists (
                        select 1 from stock_unit u
                        where u.run_id = a.run_id and u.article_system_id = a.article_system_id)
                    and not exists (
                        select 1 from article_link l
                        join stock_unit u on u.run_id = ? and u.product_id = l.product_id and u.trouble is not null
                        where l.store = ? and l.article_system_id = a.article_system_id)
                order by a.article_system_id
                """, Reason.NOT_IN_SHOP.code(), run.id(), run.id(), run.store());
    }

    /**
     * Limits the comparison to these items, named by reference or code.
     *
     * @return the outcomes of those that neither the shop nor the warehouse has
     */
    List<ItemOutcome> confineTo(Run run, List<String> items) {
        var keys = items.toArray(String[]::new);
        var codes = items.stream().map(StorableKey::ofCode).toArray(String[]::new);
        jdbc.update("""
                update stock_verdict v set verdict = 'outside'
                where run_id = ? and key <> all(?) and label <> all(?) and not exists (
                        select 1 from stock_unit u where u.run_id = v.run_id and u.product_id = v.product_id
                            and u.variation_id = v.variation_id and u.code_key = any(?))
                    and not exists (
                        select 1 from stock_article a where a.run_id = v.run_id and v.product_id is null
                            and a.number = v.key and a.number_key = any(?))
                """, run.id(), keys, keys, codes, codes);
        return jdbc.query(
                """
                select item from unnest(?::text[], ?::text[]) asked (item, code)
                where not exists (select 1 from stock_verdict where run_id = ? and (key = item or label = item))
                    and not exists (select 1 from stock_unit where run_id = ? and code_key = code)
                    and not exists (select 1 from stock_article where run_id = ? and number_key = code)
                """,
                (row, n) -> ItemOutcome.unknown(
                        row.getString(1), "no unit of the shop and no article has this reference or code"),
                keys,
                codes,
                run.id(),
                run.id(),
                run.id());
    }

    /** Everything that differs is to be pushed, or no more than what makes quantities smaller. */
    void push(Run run, boolean upwards) {
        jdbc.update("""
                update stock_verdict set verdict = 'push'
                where run_id = ? and verdict = 'differs' and (? or target < quantity)
                """, run.id(), upwards);
    }

    /** How much there is in all, and how much of it would change. */
    ChangeStatistics weigh(Run run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select count(target) as compared,
                    count(target) filter (where quantity > 0) as stocked,
                    count(*) filter (where verdict in ('differs', 'push') and zeroed) as zeroed,
                    count(*) filter (where verdict in ('differs', 'push')) as changed,
                    count(*) filter (where linked) as linked,
                    count(*) filter (where linked and reason = 'not-in-warehouse') as missing
                from stock_verdict where run_id = ?
                """,
                (row, n) -> new ChangeStatistics(
                        row.getLong("compared"),
                        row.getLong("stocked"),
                        row.getLong("zeroed"),
                        row.getLong("changed"),
                        row.getLong("linked"),
                        row.getLong("missing")),
                run.id()));
    }

    long count(Run run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from stock_verdict where run_id = ? and verdict <> 'outside'", Long.class, run.id()));
    }

    /** Those that need nothing, and were not brought to that by an execution of this run before. */
    long countUnchanged(Run run) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) from stock_verdict where run_id = ? and verdict = 'unchanged' and key not in (
                    select o.key from outcome_item o join run_execution e using (execution_id)
                    where e.run_id = ? and o.action = 'pushed')
                """, Long.class, run.id(), run.id()));
    }

    /** The items that are to be pushed, or those that are only reported, behind {@code after}. */
    List<ComparisonRow> rows(Run run, boolean push, long after, int most) {
        return jdbc.query(
                """
                select * from stock_verdict
                where run_id = ? and verdict not in ('unchanged', 'outside') and (verdict = 'push') = ? and seq > ?
                order by seq limit ?
                """,
                (row, n) -> new ComparisonRow(
                        row.getLong("seq"),
                        new ProductReference(row.getLong("product_id"), row.getLong("variation_id")),
                        row.getString("key"),
                        row.getString("label"),
                        row.getString("code"),
                        row.getString("verdict"),
                        Reason.of(row.getString("reason")).orElse(null),
                        row.getString("detail"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("reserved"),
                        row.getString("arithmetic")),
                run.id(),
                push,
                after,
                most);
    }

    /** The keys among these that the run has looked at and found in need of nobody, or not found at all. */
    List<String> settled(Run run, long execution, Collection<String> keys, boolean partial) {
        return jdbc.queryForList("""
                select key from unnest(?::text[]) key
                where not exists (
                        select 1 from outcome_item o
                        where o.execution_id = ? and o.key = key.key and o.action = 'attention')
                    and (not ? or exists (
                        select 1 from stock_verdict v
                        where v.run_id = ? and v.key = key.key and v.verdict <> 'outside'))
                """, String.class, keys.toArray(String[]::new), execution, partial, run.id());
    }
}
