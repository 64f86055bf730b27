package dev.stockbridge.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Our open orders that were found at an unusual status of the warehouse, each with the time when it was found there first. */
@Component
public class UnusualOrders {

    private static final String NOTE = """
            update order_link set unusual_status = ?,
                unusual_since = case when unusual_status = ? then unusual_since else ? end
            where store = ? and state = 'open' and
            """;

    private final JdbcTemplate jdbc;

    UnusualOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any order of ours may be at work in the warehouse. */
    public boolean mayExist(String store) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from order_link where store = ? and state = 'open')", Boolean.class, store));
    }

    /** Notes orders by the warehouse's ids; those that are not ours are passed over. */
    public void note(String store, int status, Collection<Integer> warehouseOrderIds, Instant now) {
        var since = now.atOffset(ZoneOffset.UTC);
        jdbc.update(
                NOTE + "warehouse_order_id = any(?)",
                status,
                status,
                since,
                store,
                warehouseOrderIds.toArray(Integer[]::new));
    }

    /** Notes orders by the shop's ids, with the status of each. */
    public void note(String store, Map<Long, Integer> statuses, Instant now) {
        var since = now.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                NOTE + "order_id = ?",
                statuses.entrySet().stream()
                        .map(order -> new Object[] {order.getValue(), order.getValue(), since, store, order.getKey()})
                        .toList());
    }

    /** Forgets orders that have a usual status again. */
    public void forget(String store, Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            jdbc.update(
                    "update order_link set unusual_status = null, unusual_since = null where store = ? and order_id = any(?)",
                    store,
                    orderIds.toArray(Long[]::new));
        }
    }

    /** Some of the orders that were found so at {@code before} or earlier, by ascending id behind {@code after}. */
    public List<Long> since(String store, Instant before, long after) {
        return jdbc.queryForList("""
                select order_id from order_link
                where store = ? and state = 'open' and unusual_since <= ? and order_id > ?
                order by order_id limit 100
                """, Long.class, store, before.atOffset(ZoneOffset.UTC), after);
    }
}
