package dev.stockbridge.ongoing;

import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.ResponseParser;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.redaction.ItemValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One store's warehouse: its articles and its orders. Calls throw {@link SystemFault} when the warehouse cannot be
 * used. Only one thread at a time may write (contract: Ongoing quirk 10).
 */
public final class Warehouse {

    private final Connection connection;
    private final WarehouseApi api;
    private final int goodsOwnerId;
    private final Writes writes;
    private final ArticleCatalogue articles;
    private final ArticleApi articleApi;

    /** The warehouse behind {@code connection} for this goods owner; articles are written through REST. */
    public Warehouse(Connection connection, int goodsOwnerId) {
        this(connection, goodsOwnerId, null);
    }

    private Warehouse(Connection connection, int goodsOwnerId, @Nullable ArticleApi articleApi) {
        this.connection = connection;
        this.api = connection.api(WarehouseApi.class);
        this.goodsOwnerId = goodsOwnerId;
        this.writes = new Writes(connection, goodsOwnerId);
        this.articles = new ArticleCatalogue(connection, api, goodsOwnerId);
        this.articleApi = articleApi == null ? new RestArticles(articles, api, writes) : articleApi;
    }

    /** The same warehouse with articles written through {@code articleApi}. */
    public Warehouse withArticleApi(ArticleApi articleApi) {
        return new Warehouse(connection, goodsOwnerId, articleApi);
    }

    /** The goods owner's id in REST. */
    public int goodsOwnerId() {
        return goodsOwnerId;
    }

    /** Reads articles and their stock. */
    public ArticleCatalogue articles() {
        return articles;
    }

    /** Writes articles. */
    public ArticleApi articleApi() {
        return articleApi;
    }

    /** Reads the warehouse's lists. */
    public WarehouseListing listing() {
        return new WarehouseListing(connection, api, goodsOwnerId);
    }

    /** The orders with these numbers, including those whose number compares equal to one of them. */
    public List<OrderState> orders(Collection<String> orderNumbers) {
        Map<Integer, OrderState> found = new LinkedHashMap<>();
        for (List<String> batch : Batches.of("orderNumbers", orderNumbers)) {
            List<OrderState> orders = connection.send(
                    Call.get("/orders"), () -> api.orders(goodsOwnerId, batch), Lookup.list(OrderState::of));
            orders.forEach(order -> found.put(order.id(), order));
        }
        return Lookup.matching(found.values(), OrderState::number, orderNumbers);
    }

    /** The orders that match {@code query}, in the warehouse's own order. */
    public Changed changed(StatusQuery query) {
        ResponseParser<List<OrderState>> reading = Lookup.list(OrderState::of);
        return connection.send(
                Call.get("/orders"),
                () -> api.changedOrders(
                        goodsOwnerId,
                        query.changedSince().truncatedTo(ChronoUnit.SECONDS).toString(),
                        query.lowest(),
                        query.highest(),
                        query.fromId(),
                        query.most()),
                answer -> new Changed(reading.read(answer), answer.date()));
    }

    /** The order with this id, or empty. */
    public Optional<OrderState> order(long orderId) {
        return connection.send(
                Call.get("/orders/" + orderId).answeredBy(404, 410),
                () -> api.order(orderId),
                Lookup.one(OrderState::of));
    }

    /**
     * Creates the order, or updates the one with its number unless the warehouse has started on it.
     *
     * @param personal values to remove from the reason of a refusal, besides those of the order
     */
    public Outcome putOrder(OrderDocument order, Collection<String> personal) {
        byte[] body = writes.body(order.toJson());
        var values = order.values().with(personal);
        Supplier<Optional<Integer>> stored = () -> orders(List.of(order.orderNumber())).stream()
                .filter(state -> SentStateMatcher.holds(order, state))
                .map(OrderState::id)
                .findFirst();
        return Writes.confirmed(
                Outcome.orFailed(
                        () -> writes.send(Writes.upsert("/orders"), () -> api.putOrder(body), "orderId", values),
                        stored),
                stored);
    }

    /**
     * Cancels the order; one that is cancelled already counts as accepted (contract: Ongoing quirk 13).
     *
     * @param personal values to remove from the reason of a refusal
     */
    public Outcome cancelOrder(long orderId, Collection<String> personal) {
        Supplier<Optional<Outcome>> cancelled =
                () -> order(orderId).filter(OrderState::isCancelled).map(state -> new Outcome.Accepted(state.id()));
        try {
            Outcome outcome = writes.send(
                    Call.delete("/orders/" + orderId).answeredBy(Writes.REFUSALS_BY_ID),
                    () -> api.cancelOrder(orderId),
                    "orderId",
                    ItemValues.own(orderId).with(personal));
            return outcome instanceof Outcome.Refused ? cancelled.get().orElse(outcome) : outcome;
        } catch (SystemFault fault) {
            // The order may have been cancelled all the same; only the order itself can tell.
            if (!fault.mayHaveArrived()) {
                throw fault;
            }
            return cancelled.get().orElseThrow(() -> fault);
        }
    }

    /**
     * A page of orders.
     *
     * @param date the warehouse's clock when it answered, or null if unknown
     */
    public record Changed(List<OrderState> orders, @Nullable Instant date) {}
}
