package dev.stockbridge.cli.check;

import java.sql.Connection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks for cursors that lie ahead of this machine's clock: what changes before them is not read by the changes alone. */
final class CursorCheck {

    private CursorCheck() {}

    /** A warning for each cursor of these stores that lies in the future. */
    static List<Finding> findings(Collection<String> stores, Connection connection, Clock clock) {
        var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        // Before the first run there is no table of them.
        if (!Boolean.TRUE.equals(sql.queryForObject("select to_regclass('feed_cursor') is not null", Boolean.class))) {
            return List.of();
        }
        return sql.query(
                """
                select store, feed, position from feed_cursor
                where store = any(?) and feed <> 'orders-origin' and position > ? order by store, feed
                """,
                (row, n) -> Finding.warning(
                        row.getString("store"),
                        "cursor " + row.getString("feed"),
                        "it is at "
                                + row.getObject("position", OffsetDateTime.class)
                                        .toInstant()
                                + ", ahead of this machine's clock. The next run of its job reads everything in scope and"
                                + " pulls it back; correct this machine's clock if it is wrong."),
                stores.toArray(String[]::new),
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
