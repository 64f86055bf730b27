package db.migration;

import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.text.CodeKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Gives the links of articles, and the codes that a run has noted, the keys by which codes are compared now. Of two links
 * whose numbers are one by now the older article keeps the number; the other one keeps its article and can claim nothing.
 */
public class V26__Article_number_keys extends BaseJavaMigration {

    /** Stands in no code, so that a key that holds it is nobody's code. */
    private static final String NOBODY = "\u0001";

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            // One article that two units are linked to holds one of them, and nobody knows which: both begin again.
            statement.executeUpdate("""
                    delete from article_link l using (
                        select store, article_system_id from article_link where not gone_reported
                        group by store, article_system_id having count(*) > 1) twice
                    where l.store = twice.store and l.article_system_id = twice.article_system_id
                        and not l.gone_reported
                    """);
        }
        links(connection);
        survey(connection);
    }

    private static void links(Connection connection) throws SQLException {
        var taken = new HashSet<String>();
        try (Statement read = connection.createStatement();
                ResultSet link = read.executeQuery("""
                        select store, product_id, variation_id, article_number, number_key, article_system_id
                        from article_link order by store, gone_reported, article_system_id
                        """);
                PreparedStatement change = connection.prepareStatement("""
                        update article_link set number_key = ? where store = ? and product_id = ? and variation_id = ?
                        """)) {
            while (link.next()) {
                var key = StorableKey.of(CodeKey.of(link.getString("article_number")));
                if (!taken.add(link.getString("store") + NOBODY + key)) {
                    key += NOBODY + link.getInt("article_system_id");
                }
                if (!Objects.equals(key, link.getString("number_key"))) {
                    change.setString(1, key);
                    change.setString(2, link.getString("store"));
                    change.setLong(3, link.getLong("product_id"));
                    change.setLong(4, link.getLong("variation_id"));
                    change.addBatch();
                }
            }
            change.executeBatch();
        }
    }

    private static void survey(Connection connection) throws SQLException {
        try (Statement read = connection.createStatement();
                ResultSet noted = read.executeQuery(
                        "select distinct run_id, code_key from article_survey where code_key is not null");
                PreparedStatement change = connection.prepareStatement(
                        "update article_survey set code_key = ? where run_id = ? and code_key = ?")) {
            while (noted.next()) {
                var key = StorableKey.of(CodeKey.of(noted.getString("code_key")));
                if (!key.equals(noted.getString("code_key"))) {
                    change.setString(1, key);
                    change.setLong(2, noted.getLong("run_id"));
                    change.setString(3, noted.getString("code_key"));
                    change.addBatch();
                }
            }
            change.executeBatch();
        }
    }
}
