package dev.stockbridge.stock.survey;

import dev.stockbridge.link.ProductReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** Makes a unit's figures from a row of the survey. */
final class StockInputsRow implements RowMapper<StockInputs> {

    @Override
    public StockInputs mapRow(ResultSet row, int number) throws SQLException {
        var shop = new ShopStock(
                new ProductReference(row.getLong("product_id"), row.getLong("variation_id")),
                row.getString("label"),
                row.getString("code"),
                row.getBoolean("tracked"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("reserved"),
                row.getString("trouble"));
        var article = row.getObject("article_system_id") == null
                ? null
                : new StockInputs.Article(
                        row.getBoolean("stocked"), row.getBigDecimal("on_hand"), row.getBigDecimal("sellable"));
        return new StockInputs(
                shop,
                row.getBoolean("shared"),
                row.getBoolean("linked"),
                article,
                row.getBoolean("ambiguous"),
                new StockInputs.Ordered(row.getBigDecimal("sent"), row.getBigDecimal("unsent")));
    }
}
