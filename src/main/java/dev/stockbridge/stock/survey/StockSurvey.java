package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.WarehouseStock;
import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.settings.StockSettings;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a run has read of both sides. It is stored, so that memory does not grow with the catalogue. */
@Component
public class StockSurvey {

    /** From here on a bad plan costs more than finding a good one. */
    private static final int MANY = 1000;

    private final JdbcTemplate jdbc;

    StockSurvey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void clear(Run run) {
        List.of("stock_unit", "stock_article", "stock_ordered", "stock_verdict")
                .forEach(table -> jdbc.update("delete from " + table + " where run_id = ?", run.id()));
    }

    public void noteUnits(Run run, Collection<ShopStock> units) {
        jdbc.batchUpdate("""
                insert into stock_unit (run_id, product_id, variation_id, key, label, code, code_key, tracked, quantity,
                    reserved, trouble)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, units, units.size() + 1, (statement, unit) -> {
            statement.setLong(1, run.id());
            statement.setLong(2, unit.reference().productId());
            statement.setLong(3, unit.reference().variationId());
            statement.setString(4, unit.key());
            statement.setString(5, unit.label());
            statement.setString(6, unit.code());
            statement.setString(7, StorableKey.ofCode(unit.code()));
            statement.setBoolean(8, unit.tracked());
            statement.setBigDecimal(9, unit.quantity());
            statement.setBigDecimal(10, unit.reserved());
            statement.setString(11, unit.trouble());
        });
    }

    /**
     * Notes of these products, whose answer says nothing of variations, that they cannot be compared where they had any:
     * what was left out is not gone.
     */
    public void noteUnsaidVariations(Run run, Collection<Long> products) {
        jdbc.update("""
                update stock_unit u set trouble = 'the answer does not say whether it still has its variations'
                where u.run_id = ? and u.product_id = any(?) and u.variation_id = 0 and exists (
                    select 1 from article_link l where l.store = ? and l.product_id = u.product_id
                        and l.variation_id <> 0 and not l.gone_reported)
                """, run.id(), products.toArray(Long[]::new), run.store());
    }

    public void noteArticles(Run run, Collection<? extends ArticleState> articles) {
        jdbc.batchUpdate("""
                insert into stock_article (run_id, article_system_id, number, number_key, stocked, on_hand, sellable)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, articles, articles.size() + 1, (statement, article) -> {
            statement.setLong(1, run.id());
            statement.setInt(2, article.articleSystemId());
            var number = article.articleNumber().replace('\0', ShopStock.UNSAYABLE);
            statement.setString(3, number);
            statement.setString(4, StorableKey.ofCode(number));
            statement.setBoolean(5, isStocked(article));
            statement.setBigDecimal(6, Quantities.bounded(article.onHand()));
            statement.setBigDecimal(7, Quantities.bounded(article.sellable()));
        });
    }

    /** What is not said counts for nothing here: null is neither "no" nor "yes" (contract: Ongoing quirk 35). */
    static boolean isStocked(ArticleState article) {
        return !Boolean.FALSE.equals(article.isStockArticle())
                && !Boolean.FALSE.equals(article.isActive())
                && !Boolean.TRUE.equals(article.isObsolete());
    }

    /** From now on all articles are as if nothing were said of what lies where, but for those with nothing anywhere. */
    public void forgetTotals(Run run) {
        jdbc.update("""
                update stock_article set on_hand = case when on_hand = 0 then 0 end,
                    sellable = case when on_hand = 0 then least(sellable, 0) end, total = sellable
                where run_id = ?
                """, run.id());
    }

    /**
     * Notes what lies in the warehouses that count. What all of them together can still sell bounds it: orders that no
     * warehouse has taken yet are in that figure alone. What they do not say stays as it was: unknown, or nothing.
     */
    public void noteStock(Run run, Collection<? extends WarehouseStock> rows) {
        jdbc.batchUpdate("""
                update stock_article set on_hand = coalesce(?, on_hand),
                    sellable = case when ?::numeric is null then sellable
                        when greatest(abs(?::numeric), abs(total)) >= 1e18 then 1e18
                        when total is not null then least(?, total) end
                where run_id = ? and article_system_id = ?
                """, rows, rows.size() + 1, (statement, row) -> {
            var sellable = Quantities.bounded(row.sellable());
            statement.setBigDecimal(1, Quantities.bounded(row.onHand()));
            statement.setBigDecimal(2, sellable);
            statement.setBigDecimal(3, sellable);
            statement.setBigDecimal(4, sellable);
            statement.setLong(5, run.id());
            statement.setInt(6, row.articleSystemId());
        });
    }

    public void noteOrdered(Run run, Collection<OrderedUnits> units) {
        jdbc.batchUpdate("""
                insert into stock_ordered (run_id, order_id, product_id, variation_id, sent, unsent)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """, units, units.size() + 1, (statement, unit) -> {
            statement.setLong(1, run.id());
            statement.setLong(2, unit.orderId());
            statement.setLong(3, unit.reference().productId());
            statement.setLong(4, unit.reference().variationId());
            statement.setBigDecimal(5, unit.sent());
            statement.setBigDecimal(6, unit.unsent());
        });
    }

    /** Ties the units to the articles: by their links, and where there is none by the code. */
    public void match(Run run) {
        if (exists("stock_unit where run_id = ? offset " + MANY, run)) {
            // By statistics from before this run the planner takes a hundred thousand rows for one.
            List.of("stock_unit", "stock_article", "stock_ordered").forEach(table -> jdbc.execute("analyze " + table));
        }
        jdbc.update("""
                update stock_unit u set linked = true, article_system_id = a.article_system_id
                from article_link l
                left join stock_article a on a.run_id = ? and a.article_system_id = l.article_system_id
                where u.run_id = ? and l.store = ? and not l.deactivated
                    and l.product_id = u.product_id and l.variation_id = u.variation_id
                """, run.id(), run.id(), run.store());
        matchBy("number", "label", run);
        matchBy("number_key", "code_key", run);
    }

    /** Ties each unit that has no article yet to the one that alone has its name, unless that is another unit's. */
    private void matchBy(String articleColumn, String unitColumn, Run run) {
        jdbc.update("""
                update stock_unit u set article_system_id = named.article_system_id
                from (
                    select %s as name, min(article_system_id) as article_system_id
                    from stock_article where run_id = ? group by %s having count(*) = 1) named
                where u.run_id = ? and u.article_system_id is null and u.code_key <> '' and u.%s = named.name
                    and not exists (
                        select 1 from stock_unit other
                        where other.run_id = u.run_id and other.article_system_id = named.article_system_id)
                """.formatted(articleColumn, articleColumn, unitColumn), run.id(), run.id());
    }

    public boolean hasUnits(Run run) {
        return exists("stock_unit where run_id = ?", run);
    }

    public boolean hasArticles(Run run) {
        return exists("stock_article where run_id = ?", run);
    }

    /** Whether the warehouse says of any article at all how much there is. */
    public boolean hasFigures(Run run, StockSettings.Quantity quantity) {
        var column = quantity == StockSettings.Quantity.ON_HAND ? "on_hand" : "sellable";
        return exists("stock_article where run_id = ? and stocked and " + column + " is not null", run)
                || !exists("stock_article where run_id = ? and stocked", run);
    }

    private boolean exists(String rows, Run run) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select 1 from " + rows + ")", Boolean.class, run.id()));
    }

    /** The units behind {@code after}, by reference, with all that is known of them. */
    List<StockInputs> figures(Run run, ProductReference after, int most) {
        return jdbc.query("""
                select u.*, a.stocked, a.on_hand, a.sellable,
                    u.code_key <> '' and exists (
                        select 1 from stock_unit other where other.run_id = u.run_id and other.code_key = u.code_key
                            and (other.product_id, other.variation_id) <> (u.product_id, u.variation_id))
                    or exists (
                        select 1 from stock_unit other
                        where other.run_id = u.run_id and other.article_system_id = u.article_system_id
                            and (other.product_id, other.variation_id) <> (u.product_id, u.variation_id)) as shared,
                    a.article_system_id is null and u.code_key <> '' and (
                        select count(*) from stock_article same
                        where same.run_id = u.run_id and same.number_key = u.code_key) > 1 as ambiguous,
                    coalesce(o.sent, 0) as sent, coalesce(o.unsent, 0) as unsent
                from stock_unit u
                left join stock_article a on a.run_id = u.run_id and a.article_system_id = u.article_system_id
                left join lateral (
                    select sum(sent) as sent, sum(unsent) as unsent from stock_ordered
                    where run_id = u.run_id and product_id = u.product_id and variation_id = u.variation_id) o on true
                where u.run_id = ? and (u.product_id, u.variation_id) > (?, ?)
                order by u.product_id, u.variation_id limit ?
                """, new StockInputsRow(), run.id(), after.productId(), after.variationId(), most);
    }
}
