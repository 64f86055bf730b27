package dev.stockbridge.harness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that the application keeps of a store, to tell whether something changed it. */
public record Kept(Map<String, List<String>> rows) {

    private static final List<String> TABLES =
            List.of("article_link", "order_link", "order_held", "delivery", "attention", "feed_cursor", "run");

    public static Kept of(TestStore store) {
        var rows = new TreeMap<String, List<String>>();
        TABLES.forEach(table -> rows.put(
                table,
                store.sql()
                        .queryForList(
                                "select t::text from " + table + " t where store = ? order by 1",
                                String.class,
                                store.id())));
        return new Kept(rows);
    }
}
