package dev.stockbridge.link;

import dev.stockbridge.run.record.RecordParameters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the delivery of each order has come. */
@Component
public class DeliveryLedger {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    DeliveryLedger(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The orders that may still be open in the warehouse, by ascending id behind {@code after}, at most {@code most}. */
    public List<Linked> open(String store, long after, int most) {
        return jdbc.sql("""
                select l.order_id, l.order_number, l.warehouse_order_id from order_link l
                left join delivery d on d.store = l.store and d.order_id = l.order_id
                where l.store = :store and l.order_id > :after and l.state in ('sending', 'open')
                    and d.state is distinct from 'done'
                order by l.order_id limit :most
                """)
                .param("store", store)
                .param("after", after)
                .param("most", most)
                .query(Linked.class)
                .list();
    }

    /** The order numbers of the deliveries that were started and are not done. */
    public List<String> unfinished(String store) {
        return jdbc.sql("select order_number from delivery where store = :store and state <> 'done'")
                .param("store", store)
                .query(String.class)
                .list();
    }

    /** The deliveries of these orders, by order id. */
    public Map<Long, Delivery> of(String store, Collection<Long> orderIds) {
        return jdbc
                .sql("""
                        select order_id, order_number, upper(state) as state, seen_at, attempted_at, unanswered, tracked
                        from delivery where store = :store and order_id = any(:orders)
                        """)
                .param("store", store)
                .param("orders", orderIds.toArray(Long[]::new))
                .query(Delivery.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Delivery::orderId, Function.identity()));
    }

    /** Stores the deliveries. One that is done stays done. */
    public void save(String store, Collection<Delivery> deliveries) {
        batches.batchUpdate("""
                insert into delivery (store, order_id, order_number, state, seen_at, attempted_at, unanswered, tracked)
                values (:store, :orderId, :orderNumber, :state, :seenAt, :attemptedAt, :unanswered, :tracked)
                on conflict (store, order_id) do update set
                    seen_at = least(delivery.seen_at, excluded.seen_at),
                    state = case when delivery.state = 'done' then 'done' else excluded.state end,
                    attempted_at = excluded.attempted_at,
                    unanswered = excluded.unanswered,
                    tracked = excluded.tracked
                """, RecordParameters.batch(Map.of("store", store), deliveries));
    }

    /** An order of the shop, the number it was sent under, and its id in the warehouse as far as it is known. */
    public record Linked(
            long orderId, String orderNumber, @Nullable Integer warehouseOrderId) {}
}
