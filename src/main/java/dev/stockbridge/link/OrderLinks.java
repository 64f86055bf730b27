package dev.stockbridge.link;

import dev.stockbridge.http.body.Json;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.RecordParameters;
import dev.stockbridge.run.record.Run;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Which order of the shop is which order in the warehouse. An older version never overwrites a newer one. */
@Component
public class OrderLinks {

    /** Whether the time stamp of what was sent orders versions; an answer lags by minutes, and no clock of others counts. */
    private static final String ORDERS_VERSIONS =
            "(shop_updated_at <= :latest and announced_at > now() - interval '10 minutes')";

    private static final String ANNOUNCED =
            "delete from order_link where store = :store and state = 'sending' and order_id = any(:orders)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final ForeignTime time;

    OrderLinks(JdbcClient jdbc, NamedParameterJdbcOperations batches, ForeignTime time) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.time = time;
    }

    /** The links of these orders, by order id. */
    public Map<Long, OrderLink> of(String store, Collection<Long> orderIds) {
        return jdbc
                .sql("select l.*, d.order_id is not null as seen_shipped, " + ORDERS_VERSIONS
                        + " as orders_versions from order_link l"
                        + " left join delivery d on d.store = l.store and d.order_id = l.order_id"
                        + " where l.store = :store and l.order_id = any(:orders)")
                .param("latest", time.latest().atOffset(ZoneOffset.UTC))
                .param("store", store)
                .param("orders", orderIds.toArray(Long[]::new))
                .query((row, n) -> link(row))
                .list()
                .stream()
                .collect(Collectors.toMap(OrderLink::orderId, Function.identity()));
    }

    /** The numbers in the warehouse of those of these orders that were or may have been sent, by ascending order id. */
    public Map<Long, String> numbersOf(String store, Collection<Long> orderIds) {
        var numbers = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                select order_id, order_number from order_link where store = :store and order_id = any(:orders)
                order by order_id
                """)
                .param("store", store)
                .param("orders", orderIds.toArray(Long[]::new))
                .query(row -> {
                    numbers.put(row.getLong("order_id"), row.getString("order_number"));
                });
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
        jdbc.sql("""
                select order_id, order_number, warehouse_order_id from order_link
                where store = :store and (order_number = any(:numbers) or warehouse_order_id = any(:ids))
                """)
                .param("store", store)
                .param("numbers", states.stream().map(OrderState::number).toArray(String[]::new))
                .param("ids", states.stream().map(OrderState::id).toArray(Integer[]::new))
                .query(row -> {
                    byNumber.put(row.getString("order_number"), row.getLong("order_id"));
                    byId.put(row.getInt("warehouse_order_id"), row.getLong("order_id"));
                });
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

    /** Our open orders that this run has not seen, by ascending id behind {@code after}, at most {@code most}. */
    public List<Long> openNotSeenBy(Run run, long after, int most) {
        return jdbc.sql("""
                select order_id from order_link
                where store = :store and state in ('sending', 'open') and order_id > :after
                    and seen_by_run is distinct from :run
                order by order_id limit :most
                """)
                .param("store", run.store())
                .param("after", after)
                .param("run", run.id())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /**
     * Notes orders that are about to be sent for the first time, and orders that are about to be changed. None of them
     * counts as unchanged until it is known what arrived. Must be committed before the first call.
     */
    public void announce(String store, Collection<OrderLink> links, Collection<Long> changing) {
        if (!changing.isEmpty()) {
            update("""
                    update order_link set fingerprint = null, shop_updated_at = null, announced_at = now()
                    where store = :store and order_id = any(:orders)
                    """, store, changing);
        }
        batches.batchUpdate("""
                insert into order_link (store, order_id, order_number, state, shipments)
                values (:store, :orderId, :orderNumber, 'sending', :shipments) on conflict do nothing
                """, RecordParameters.batch(Map.of("store", store), links));
    }

    /** Stores the links. A link that holds a newer version of the shop's order stays as it is. */
    public void save(String store, Collection<OrderLink> links) {
        batches.batchUpdate(
                """
                update order_link set warehouse_order_id = :warehouseOrderId, state = :state, fingerprint = :fingerprint,
                    shipments = :shipments, shop_updated_at = :shopUpdatedAt, still_wanted = :stillWanted::jsonb
                where store = :store and order_id = :orderId
                    and (shop_updated_at is null or :shopUpdatedAt::timestamptz is null
                        or shop_updated_at <= :shopUpdatedAt::timestamptz or not\s""" + ORDERS_VERSIONS + ")",
                RecordParameters.batch(Map.of("store", store, "latest", time.latest()), links));
    }

    /** Deletes the announcements of orders that did not reach the warehouse. */
    public void forget(String store, Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            update(ANNOUNCED, store, orderIds);
        }
    }

    /**
     * Deletes the announcements of such orders that are older than an hour. A call whose answer did not come in time may
     * wait in the warehouse's queue and take effect later (contract: Ongoing quirk 10). So a younger announcement is kept
     * and checked by every run.
     */
    public void forgetOld(String store, Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            update(ANNOUNCED + " and announced_at < now() - interval '1 hour'", store, orderIds);
        }
    }

    /** Orders that were announced and of which it is unknown whether they arrived. */
    public List<Long> announced(String store) {
        return jdbc.sql("select order_id from order_link where store = :store and state = 'sending'")
                .param("store", store)
                .query(Long.class)
                .list();
    }

    /** Notes that this run has seen the orders. */
    public void markSeen(Run run, Collection<Long> orderIds) {
        jdbc.sql("update order_link set seen_by_run = :run where store = :store and order_id = any(:orders)")
                .param("run", run.id())
                .param("store", run.store())
                .param("orders", orderIds.toArray(Long[]::new))
                .update();
    }

    private void update(String sql, String store, Collection<Long> orderIds) {
        jdbc.sql(sql)
                .param("store", store)
                .param("orders", orderIds.toArray(Long[]::new))
                .update();
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

    private static @Nullable Map<String, BigDecimal> pieces(@Nullable String json) {
        return json == null ? null : Json.MAPPER.readValue(json, new TypeReference<TreeMap<String, BigDecimal>>() {});
    }
}
