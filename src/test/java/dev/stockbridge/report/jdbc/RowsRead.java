package dev.stockbridge.report.jdbc;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the rows that PostgreSQL reads from tables, by scans and by indexes, while some code runs. */
public final class RowsRead {

    private static final String SO_FAR =
            "select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables";

    private RowsRead() {}

    /** The rows that the work reads, in a transaction that is rolled back. */
    public static long by(DataSource source, Consumer<JdbcTemplate> work) {
        var jdbc = new JdbcTemplate(source);
        Long rows = new TransactionTemplate(new DataSourceTransactionManager(source)).execute(transaction -> {
            transaction.setRollbackOnly();
            // Tables as small as a test's are else read whole, since the server takes index reads for expensive.
            jdbc.execute("set local random_page_cost = 1");
            work.accept(jdbc);
            return jdbc.queryForObject(SO_FAR, Long.class);
        });
        return rows == null ? 0 : rows;
    }
}
