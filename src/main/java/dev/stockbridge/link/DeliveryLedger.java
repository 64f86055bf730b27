package dev.stockbridge.link;

import dev.stockbridge.ongoing.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which of the warehouse's orders are ours, and what became of their deliveries. */
@Component
public class DeliveryLedger {

    private final JdbcTemplate jdbc;

    DeliveryLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The shop's ids of those of the warehouse's orders that are ours, by the warehouse's ids. An order is known by the id
     * that the warehouse gave it, whatever number it bears by now; by its number where that id is not known, or no other
     * order of the shop is named on it.
     */
    public Map<Integer, Long> ours(String store, Collection<OrderState> states) {
        var byId = new HashMap<Integer, Long>();
        var byNumber = new HashMap<String, Long>();
        jdbc.query(
                """
                select order_id, order_number, warehouse_order_id from order_link
                where store = ? and (order_number = any(?) or warehouse_order_id = any(?))
                """,
                row -> {
                    byNumber.put(row.getString("order_number"), row.getLong("order_id"));
                    byId.put(row.getInt("warehouse_order_id"), row.getLong("order_id"));
                },
                store,
                states.stream().map(OrderState::number).toArray(String[]::new),
                states.stream().map(OrderState::id).toArray(Integer[]::new));
        var ours = new HashMap<Integer, Long>();
        for (var state : states) {
            var named = byNumber.get(state.number());
            if (byId.containsKey(state.id())) {
                ours.put(state.id(), byId.get(state.id()));
            } else if (named != null && isNamedOn(state, named)) {
                ours.put(state.id(), named);
            }
        }
        return ours;
    }

    private static boolean isNamedOn(OrderState state, long orderId) {
        return state.goodsOwnerOrderId() == null || state.goodsOwnerOrderId().equals(Long.toString(orderId));
    }

    /** The numbers in the warehouse of these orders of the shop, as far as they are linked. */
    public List<String> numbersOf(String store, Collection<Long> orderIds) {
        return jdbc.queryForList(
                "select order_number from order_link where store = ? and order_id = any(?) order by order_id",
                String.class,
                store,
                orderIds.toArray(Long[]::new));
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

    /** Whether the article of this number is one that the shop sells. */
    public boolean sells(String store, String articleNumber) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from article_link where store = ? and article_number = ?)",
                Boolean.class,
                store,
                articleNumber));
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
