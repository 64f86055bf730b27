package dev.stockbridge.handbook;

import dev.stockbridge.harness.TestStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database knew of a store's articles, orders and deliveries at some time. */
final class Dump {

    private static final List<String> TABLES =
            List.of("article_link", "order_link", "order_held", "delivery", "feed_cursor");

    private final Map<String, String> rows = new LinkedHashMap<>();

    private Dump() {}

    static Dump of(TestStore store) {
        var dump = new Dump();
        TABLES.forEach(table -> dump.rows.put(
                table,
                store.sql()
                        .queryForObject(
                                "select coalesce(json_agg(t), '[]') from " + table + " t where store = ?",
                                String.class,
                                store.id())));
        return dump;
    }

    /** Makes the database forget what it has learnt since. */
    void restore(TestStore store) {
        rows.forEach((table, kept) -> {
            store.sql().update("delete from " + table + " where store = ?", store.id());
            store.sql()
                    .update(
                            "insert into " + table + " select * from json_populate_recordset(null::" + table
                                    + ", ?::json)",
                            kept);
        });
    }
}
