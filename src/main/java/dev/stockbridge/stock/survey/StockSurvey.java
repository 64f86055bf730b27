package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.WarehouseStock;
import dev.stockbridge.run.record.RecordParameters;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.settings.StockSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what a run has read from shop and warehouse, so that memory does not grow with the catalogue. */
@Component
public class StockSurvey {

    /** From this number of units on, a bad query plan costs more than collecting statistics. */
    private static final int MANY = 1000;

    private static final int PAGE_SIZE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    StockSurvey(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Deletes everything that the run has read or compared. */
    public void clear(Run run) {
        List.of("stock_unit", "stock_article", "stock_ordered", "stock_verdict")
                .forEach(table -> sql(run, "delete from " + table + " where run_id = :run")
                        .update());
    }

    /**
     * Stores the units of these products. A product whose answer does not say if it has variations cannot be compared
     * where variations of it are linked: a variation that is missing from the answer is not removed.
     */
    public void noteProducts(Run run, Collection<? extends ProductStock> products) {
        var units =
                products.stream().flatMap(product -> product.units().stream()).toList();
        batch("""
                insert into stock_unit (run_id, product_id, variation_id, key, label, code, code_key, tracked, quantity,
                    reserved, trouble)
                values (:run, :productId, :variationId, :key, :label, :code, :codeKey, :tracked, :quantity,
                    :reserved, :trouble) on conflict do nothing
                """, run, units);
        var unknown = products.stream()
                .filter(ProductStock::variationsUnknown)
                .map(ProductStock::productId)
                .toArray(Long[]::new);
        sql(run, """
                update stock_unit u set trouble = 'the answer does not say whether it still has its variations'
                where u.run_id = :run and u.product_id = any(:products) and u.variation_id = 0 and exists (
                    select 1 from article_link l where l.store = :store and l.product_id = u.product_id
                        and l.variation_id <> 0 and not l.gone_reported)
                """).param("products", unknown).update();
    }

    /** Stores the articles with their stock in all warehouses together. */
    public void noteArticles(Run run, Collection<? extends ArticleStock> articles) {
        batch("""
                insert into stock_article (run_id, article_system_id, number, number_key, stocked, on_hand, sellable)
                values (:run, :articleSystemId, :number, :numberKey, :stocked, :onHand, :sellable)
                on conflict do nothing
                """, run, articles);
    }

    /** Makes the figures of all articles unknown, except where nothing is on hand in any warehouse. */
    public void forgetTotals(Run run) {
        sql(run, """
                update stock_article set on_hand = case when on_hand = 0 then 0 end,
                    sellable = case when on_hand = 0 then least(sellable, 0) end, total = sellable
                where run_id = :run
                """).update();
    }

    /**
     * Stores the stock in the warehouses that count. The sellable figure is at most that of all warehouses together, since
     * only that figure includes orders that no warehouse has taken yet. A figure that is null leaves the stored one as it
     * was: unknown, or zero.
     */
    public void noteStock(Run run, Collection<? extends WarehouseStock> stocks) {
        batch("""
                update stock_article set on_hand = coalesce(:onHand::numeric, on_hand),
                    sellable = case when :sellable::numeric is null then sellable
                        when greatest(abs(:sellable::numeric), abs(total)) >= 1e18 then 1e18
                        when total is not null then least(:sellable::numeric, total) end
                where run_id = :run and article_system_id = :articleSystemId
                """, run, stocks);
    }

    /** Stores the pieces in open orders. */
    public void noteOrdered(Run run, Collection<? extends Collection<OrderedUnits>> orders) {
        batch("""
                insert into stock_ordered (run_id, order_id, product_id, variation_id, sent, unsent)
                values (:run, :orderId, :productId, :variationId, :sent, :unsent) on conflict do nothing
                """, run, orders.stream().flatMap(Collection::stream).toList());
    }

    private JdbcClient.StatementSpec sql(Run run, String sql) {
        return jdbc.sql(sql).param("run", run.id()).param("store", run.store());
    }

    private void batch(String sql, Run run, Collection<? extends Record> rows) {
        batches.batchUpdate(sql, RecordParameters.batch(Map.of("run", run.id()), rows));
    }

    /** Matches the units with articles: by their links, and those that have none by their codes. */
    public void match(Run run) {
        if (exists("stock_unit where run_id = :run offset " + MANY, run)) {
            // By statistics from before this run the planner takes a hundred thousand rows for one.
            List.of("stock_unit", "stock_article", "stock_ordered")
                    .forEach(table -> jdbc.sql("analyze " + table).update());
        }
        sql(run, """
                update stock_unit u set linked = true, article_system_id = a.article_system_id
                from article_link l
                left join stock_article a on a.run_id = :run and a.article_system_id = l.article_system_id
                where u.run_id = :run and l.store = :store and not l.deactivated
                    and l.product_id = u.product_id and l.variation_id = u.variation_id
                """).update();
        matchBy("number", "label", run);
        matchBy("number_key", "code_key", run);
    }

    /** Matches units without an article by a name that only one article has, unless that article is another unit's. */
    private void matchBy(String articleColumn, String unitColumn, Run run) {
        sql(run, """
                update stock_unit u set article_system_id = named.article_system_id
                from (
                    select %s as name, min(article_system_id) as article_system_id
                    from stock_article where run_id = :run group by %s having count(*) = 1) named
                where u.run_id = :run and u.article_system_id is null and u.code_key <> '' and u.%s = named.name
                    and not exists (
                        select 1 from stock_unit other
                        where other.run_id = u.run_id and other.article_system_id = named.article_system_id)
                """.formatted(articleColumn, articleColumn, unitColumn)).update();
    }

    /** Whether the shop listed any product. */
    public boolean hasUnits(Run run) {
        return exists("stock_unit where run_id = :run", run);
    }

    /** Whether the warehouse listed any article. */
    public boolean hasArticles(Run run) {
        return exists("stock_article where run_id = :run", run);
    }

    /** Whether the warehouse states this quantity for at least one stocked article, or has no stocked article. */
    public boolean hasFigures(Run run, StockSettings.Quantity quantity) {
        var column = quantity == StockSettings.Quantity.ON_HAND ? "on_hand" : "sellable";
        return exists("stock_article where run_id = :run and stocked and " + column + " is not null", run)
                || !exists("stock_article where run_id = :run and stocked", run);
    }

    private boolean exists(String rows, Run run) {
        return sql(run, "select exists (select 1 from " + rows + ")")
                .query(Boolean.class)
                .single();
    }

    /**
     * A page of the units by reference, with what both sides say of them.
     *
     * @param after the last unit of the page before, or null for the first page
     */
    public List<StockInputs> inputs(Run run, @Nullable StockInputs after) {
        var last = after == null ? new ProductReference(-1, 0) : after.shop().reference();
        return sql(run, """
                select u.*, a.number, a.stocked, a.on_hand, a.sellable,
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
                where u.run_id = :run and (u.product_id, u.variation_id) > (:product, :variation)
                order by u.product_id, u.variation_id limit :most
                """)
                .param("product", last.productId())
                .param("variation", last.variationId())
                .param("most", PAGE_SIZE)
                .query((row, n) -> inputs(row))
                .list();
    }

    private static StockInputs inputs(ResultSet row) throws SQLException {
        var shop = new ShopStock(
                new ProductReference(row.getLong("product_id"), row.getLong("variation_id")),
                row.getString("label"),
                row.getString("code"),
                row.getBoolean("tracked"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("reserved"),
                row.getString("trouble"));
        var article = row.getString("number") == null
                ? null
                : new ArticleStock(
                        row.getInt("article_system_id"),
                        row.getString("number"),
                        row.getBoolean("stocked"),
                        row.getBigDecimal("on_hand"),
                        row.getBigDecimal("sellable"));
        return new StockInputs(
                shop,
                row.getBoolean("shared"),
                row.getBoolean("linked"),
                article,
                row.getBoolean("ambiguous"),
                new StockInputs.Ordered(row.getBigDecimal("sent"), row.getBigDecimal("unsent")));
    }
}
