package dev.stockbridge.cli.check;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.StoreBindings;
import dev.stockbridge.settings.StoreSettings;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks whether what the database knows of each store is of the shop and the goods owner that the configuration names. */
final class BindingCheck {

    private BindingCheck() {}

    /** A finding for each store that no run would start for. */
    static List<Finding> findings(Map<String, StoreSettings> stores, Connection connection) {
        var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        // Before the first run, or the first one of this version, nothing is known.
        if (!Boolean.TRUE.equals(
                sql.queryForObject("select to_regclass('store_binding') is not null", Boolean.class))) {
            return List.of();
        }
        var bindings = new StoreBindings(sql);
        return stores.entrySet().stream()
                .flatMap(store -> bindings.moved(store.getKey(), store.getValue())
                        .map(text -> Stream.of(Finding.wrong(store.getKey(), "records", ExitCode.USAGE, text)))
                        .orElse(Stream.empty()))
                .toList();
    }
}
