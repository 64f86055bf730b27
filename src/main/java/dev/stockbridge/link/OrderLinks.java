package dev.stockbridge.link;

import dev.stockbridge.http.Json;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.ForeignTime;
import dev.stockbridge.run.Run;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which order of the shop is which order in the warehouse. An older version never overwrites a newer one. */
@Component
public class OrderLinks {

    /** Whether the time stamp of what was sent orders versions; an answer lags by minutes, and no clock of others counts. */
    private static final String ORDERS_VERSIONS =
            "(shop_updated_at <= ? and announced_at > now() - interval '10 minutes')";

    private final JdbcTemplate jdbc;
    private final ForeignTime time;

    OrderLinks(JdbcTemplate jdbc, ForeignTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Map<Long, OrderLink> of(String store, Collection<Long> orderIds) {
        return jdbc
                .query(
                        "select l.*, d.order_id is not null as seen_shipped, " + ORDERS_VERSIONS
                                + " as orders_versions from order_link l"
                                + " left join delivery d on d.store = l.store and d.order_id = l.order_id"
                                + " where l.store = ? and l.order_id = any(?)",
                        (row, n) -> link(row),
                        utc(time.latest()),
                        store,
                        orderIds.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(OrderLink::orderId, Function.identity()));
    }

    /** The numbers in the warehouse of those of these orders that were or may have been sent, by ascending order id. */
    public Map<Long, String> numbersOf(String store, Collection<Long> orderIds) {
        var numbers = new LinkedHashMap<Long, String>();
        jdbc.query(
                "select order_id, order_number from order_link where store = ? and order_id = any(?) order by order_id",
                row -> {
                    numbers.put(row.getLong("order_id"), row.getString("order_number"));
                },
                store,
                orderIds.toArray(Long[]::new));
        return numbers;
    }

    /**
     * The shop's order ids of those of the warehouse's orders that are ours, by the warehouse's ids. An order is recognised
     * by the id that the warehouse gave it, even if its number has changed. Where that id is unknown it is recognised by
     * its number, unless it names another order of the shop.
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

    /** Orders that stand open with us and that this run has not come across, by ascending id. */
    public List<Long> openNotSeenBy(Run run, long after, int most) {
        return jdbc.queryForList("""
                select order_id from order_link
                where store = ? and state in ('sending', 'open') and order_id > ?
                    and seen_by_run is distinct from ?
                order by order_id limit ?
                """, Long.class, run.store(), after, run.id(), most);
    }

    /**
     * Notes orders that are about to be sent for the first time, and those that are about to be changed: until it is
     * known what arrived, none of them counts as unchanged. Must be committed before the first call.
     */
    public void announce(String store, Collection<OrderLink> links, Collection<Long> changing) {
        if (!changing.isEmpty()) {
            jdbc.update(
                    "update order_link set fingerprint = null, shop_updated_at = null, announced_at = now()"
                            + " where store = ? and order_id = any(?)",
                    store,
                    changing.toArray(Long[]::new));
        }
        jdbc.batchUpdate("""
                insert into order_link (store, order_id, order_number, state, shipments)
                values (?, ?, ?, 'sending', ?) on conflict do nothing
                """, links, links.size() + 1, (statement, link) -> {
            statement.setString(1, store);
            statement.setLong(2, link.orderId());
            statement.setString(3, link.orderNumber());
            statement.setInt(4, link.shipments());
        });
    }

    public void save(String store, Collection<OrderLink> links) {
        jdbc.batchUpdate("""
                update order_link set warehouse_order_id = ?, state = ?, fingerprint = ?, shipments = ?,
                    shop_updated_at = ?, still_wanted = ?::jsonb
                where store = ? and order_id = ?
                    and (shop_updated_at is null or ?::timestamptz is null or shop_updated_at <= ?::timestamptz
                        or not""" + " " + ORDERS_VERSIONS + ")", links, links.size() + 1, (statement, link) -> {
            var updatedAt = utc(link.shopUpdatedAt());
            statement.setObject(1, link.warehouseOrderId());
            statement.setString(2, link.state().name().toLowerCase(Locale.ROOT));
            statement.setBytes(3, link.fingerprint());
            statement.setInt(4, link.shipments());
            statement.setObject(5, updatedAt);
            statement.setString(6, json(link.stillWanted()));
            statement.setString(7, store);
            statement.setLong(8, link.orderId());
            statement.setObject(9, updatedAt);
            statement.setObject(10, updatedAt);
            statement.setObject(11, utc(time.latest()));
        });
    }

    /** Forgets announcements of orders that turned out never to have reached the warehouse. */
    public void forget(String store, Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            jdbc.update(
                    "delete from order_link where store = ? and state = 'sending' and order_id = any(?)",
                    store,
                    orderIds.toArray(Long[]::new));
        }
    }

    /**
     * The same, of those that were announced long ago. A call whose answer was given up may wait in the warehouse's queue
     * and take effect later (contract: Ongoing quirk 10), so a fresh announcement is kept, and looked at by every run.
     */
    public void forgetOld(String store, Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            jdbc.update("""
                    delete from order_link where store = ? and state = 'sending' and order_id = any(?)
                        and announced_at < now() - interval '1 hour'
                    """, store, orderIds.toArray(Long[]::new));
        }
    }

    /** Orders that were announced, and of which nobody knows yet whether they arrived. */
    public List<Long> announced(String store) {
        return jdbc.queryForList(
                "select order_id from order_link where store = ? and state = 'sending'", Long.class, store);
    }

    public void markSeen(Run run, Collection<Long> orderIds) {
        jdbc.update(
                "update order_link set seen_by_run = ? where store = ? and order_id = any(?)",
                run.id(),
                run.store(),
                orderIds.toArray(Long[]::new));
    }

    private static OrderLink link(ResultSet row) throws SQLException {
        int warehouseOrder = row.getInt("warehouse_order_id");
        var warehouseOrderId = row.wasNull() ? null : (Integer) warehouseOrder;
        var updatedAt = row.getObject("shop_updated_at", OffsetDateTime.class);
        return new OrderLink(
                row.getLong("order_id"),
                row.getString("order_number"),
                warehouseOrderId,
                OrderLink.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBytes("fingerprint"),
                row.getInt("shipments"),
                updatedAt == null ? null : updatedAt.toInstant(),
                pieces(row.getString("still_wanted")),
                row.getBoolean("seen_shipped"),
                unusual(row),
                row.getBoolean("orders_versions"));
    }

    private static OrderLink.@Nullable Unusual unusual(ResultSet row) throws SQLException {
        var since = row.getObject("unusual_since", OffsetDateTime.class);
        return since == null ? null : new OrderLink.Unusual(row.getInt("unusual_status"), since.toInstant());
    }

    private static @Nullable String json(@Nullable Map<String, BigDecimal> pieces) {
        return pieces == null ? null : Json.MAPPER.writeValueAsString(pieces);
    }

    private static @Nullable Map<String, BigDecimal> pieces(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var byArticle = new TreeMap<String, BigDecimal>();
        Json.MAPPER
                .readTree(json)
                .properties()
                .forEach(article ->
                        byArticle.put(article.getKey(), article.getValue().decimalValue()));
        return byArticle;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
