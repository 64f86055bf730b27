package dev.stockbridge.order;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The orders that wait for their payment. Every run looks at them again, since a payment may leave an order's time stamp alone. */
@Component
class OrdersAwaitingPayment {

    private final JdbcTemplate jdbc;

    OrdersAwaitingPayment(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> ids(String store) {
        return jdbc.queryForList("select order_id from order_held where store = ?", Long.class, store);
    }

    void hold(String store, Collection<Long> orderIds) {
        jdbc.batchUpdate(
                "insert into order_held (store, order_id) values (?, ?) on conflict do nothing",
                orderIds.stream().map(id -> new Object[] {store, id}).toList());
    }

    void release(String store, Collection<Long> orderIds) {
        jdbc.update(
                "delete from order_held where store = ? and order_id = any(?)", store, orderIds.toArray(Long[]::new));
    }
}
