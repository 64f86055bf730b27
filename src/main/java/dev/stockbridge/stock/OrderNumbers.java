package dev.stockbridge.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Under which numbers the shop's orders went to the warehouse. */
@Component
class OrderNumbers {

    private final JdbcTemplate jdbc;

    OrderNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of those of the orders that were sent, or may have been. */
    Map<Long, String> of(String store, Collection<Long> orderIds) {
        var numbers = new HashMap<Long, String>();
        jdbc.query(
                "select order_id, order_number from order_link where store = ? and order_id = any(?)",
                row -> {
                    numbers.put(row.getLong(1), row.getString(2));
                },
                store,
                orderIds.toArray(Long[]::new));
        return numbers;
    }
}
