package dev.stockbridge.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far the delivery of each order has come. */
@Component
public class DeliveryLedger {

    private final JdbcTemplate jdbc;

    DeliveryLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Our orders that may stand open in the warehouse, by ascending id. */
    public List<Linked> open(String store, long after, int most) {
        return jdbc.query(
                """
                select l.order_id, l.order_number, l.warehouse_order_id from order_link l
                left join delivery d on d.store = l.store and d.order_id = l.order_id
                where l.store = ? and l.order_id > ? and l.state in ('sending', 'open')
                    and d.state is distinct from 'done'
                order by l.order_id limit ?
                """,
                (row, n) -> new Linked(
                        row.getLong("order_id"),
                        row.getString("order_number"),
                        row.getObject("warehouse_order_id", Integer.class)),
                store,
                after,
                most);
    }

    /** The numbers of the deliveries that were begun and not brought to an end. */
    public List<String> unfinished(String store) {
        return jdbc.queryForList(
                "select order_number from delivery where store = ? and state <> 'done'", String.class, store);
    }

    public Map<Long, Delivery> of(String store, Collection<Long> orderIds) {
        return jdbc
                .query(
                        "select * from delivery where store = ? and order_id = any(?)",
                        (row, n) -> delivery(row),
                        store,
                        orderIds.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Delivery::orderId, Function.identity()));
    }

    /** Stores the deliveries as they stand. What is done stays done. */
    public void save(String store, Collection<Delivery> deliveries) {
        jdbc.batchUpdate("""
                insert into delivery (store, order_id, order_number, state, seen_at, attempted_at, unanswered, tracked)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (store, order_id) do update set
                    seen_at = least(delivery.seen_at, excluded.seen_at),
                    state = case when delivery.state = 'done' then 'done' else excluded.state end,
                    attempted_at = excluded.attempted_at,
                    unanswered = excluded.unanswered,
                    tracked = excluded.tracked
                """, deliveries, deliveries.size() + 1, (statement, delivery) -> {
            statement.setString(1, store);
            statement.setLong(2, delivery.orderId());
            statement.setString(3, delivery.orderNumber());
            statement.setString(4, delivery.state().name().toLowerCase(Locale.ROOT));
            statement.setObject(5, utc(delivery.seenAt()));
            statement.setObject(6, utc(delivery.attemptedAt()));
            statement.setInt(7, delivery.unanswered());
            statement.setBoolean(8, delivery.tracked());
        });
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var attemptedAt = row.getObject("attempted_at", OffsetDateTime.class);
        return new Delivery(
                row.getLong("order_id"),
                row.getString("order_number"),
                Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                attemptedAt == null ? null : attemptedAt.toInstant(),
                row.getInt("unanswered"),
                row.getBoolean("tracked"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** An order of the shop, the number it was sent under, and its id in the warehouse as far as it is known. */
    public record Linked(
            long orderId, String orderNumber, @Nullable Integer warehouseOrderId) {}
}
