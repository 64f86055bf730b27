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
 * One store's warehouse. Reads return what stands there; writes return an {@link Outcome}; both throw
 * {@link SystemFault} when the system is in the way. Let one thread at a time write (contract: Ongoing quirk 10).
 */
public final class Warehouse {

    private final Connection connection;
    private final WarehouseApi api;
    private final int goodsOwnerId;
    private final Writes writes;
    private final RestArticles articles;
    private final @Nullable SoapArticles soap;

    /** The warehouse behind {@code connection}, as the goods owner {@code goodsOwnerId} sees it. */
    public Warehouse(Connection connection, int goodsOwnerId) {
        this(connection, goodsOwnerId, null);
    }

    private Warehouse(Connection connection, int goodsOwnerId, @Nullable SoapArticles soap) {
        this.connection = connection;
        this.api = connection.api(WarehouseApi.class);
        this.goodsOwnerId = goodsOwnerId;
        this.writes = new Writes(connection, goodsOwnerId);
        this.articles = new RestArticles(connection, goodsOwnerId);
        this.soap = soap;
    }

    /** The same warehouse, with articles written through its SOAP interface behind {@code connection}. */
    public Warehouse withSoap(Connection xml, SoapAccount account) {
        return new Warehouse(
                connection,
                goodsOwnerId,
                new SoapArticles(articles, new SoapCalls(xml, account), account, goodsOwnerId));
    }

    /** The same warehouse with at most {@code number} attempts for each call. */
    public Warehouse withAttempts(int number) {
        return new Warehouse(
                connection.withAttempts(number), goodsOwnerId, soap == null ? null : soap.withAttempts(number));
    }

    /** What this warehouse lists. */
    public WarehouseListing listing() {
        return new WarehouseListing(connection, api, goodsOwnerId);
    }

    /**
     * The articles with these numbers, with numbers that are compared as one of these included. Read
     * in as few calls as query strings allow; no numbers, no call.
     */
    public List<ArticleState> articles(Collection<String> articleNumbers) {
        return articles.withNumbers(articleNumbers);
    }

    /** All that the warehouse answers when it is asked for these numbers, whatever numbers they have. */
    public List<ArticleState> articlesListedFor(Collection<String> articleNumbers) {
        return articles.listedFor(articleNumbers);
    }

    /**
     * The articles with ids from {@code articleSystemId} on, ascending, with what lies of them; empty only at the end.
     * The warehouse may give fewer than {@code most}. An article of another goods owner makes the whole answer wrong.
     */
    public List<ArticleState> articlesFrom(int articleSystemId, int most) {
        return articles.fromId(articleSystemId, most);
    }

    /** What lies of the articles with ids from {@code articleSystemId} on in these warehouses, as {@link #articlesFrom}. */
    public List<WarehouseStock> stockFrom(int articleSystemId, int most, Collection<Integer> warehouses) {
        return articles.stockFrom(articleSystemId, most, warehouses);
    }

    /** What lies of the articles with these numbers in these warehouses. */
    public List<WarehouseStock> stock(Collection<String> articleNumbers, Collection<Integer> warehouses) {
        return articles.stock(articleNumbers, warehouses);
    }

    /** The article with this id, or empty. */
    public Optional<ArticleState> article(int articleSystemId) {
        return articles.withId(articleSystemId);
    }

    /** Creates the article or updates the one with its number. */
    public Outcome putArticle(ArticleDocument article) {
        return way().put(article);
    }

    /** Updates the article that stands there, its number included. */
    public Outcome putArticle(ArticleState stands, ArticleDocument article) {
        return way().put(stands, article);
    }

    /**
     * All that the warehouse is sent of the article's content, always in the same order. It differs where the way
     * differs, so that an article which came another way is sent again.
     */
    public String contentOf(ArticleDocument article) {
        return way().content(article);
    }

    /**
     * VAT rate and prices of the article with this number, as they are held; empty where nothing is said of it, or where
     * articles go through REST, which does not show them.
     */
    public Optional<StoredPrices> heldPrices(String articleNumber) {
        return soap == null ? Optional.empty() : soap.inventory().pricesOf(articleNumber);
    }

    /**
     * Proves with a call that changes nothing that the SOAP interface lets us in, as the goods owner that REST knows, or
     * throws a {@link SystemFault}; false where articles go through REST and there is nothing to prove.
     */
    public boolean proveSoap() {
        if (soap == null) {
            return false;
        }
        soap.inventory().prove();
        return true;
    }

    /** Whether articles are sent with their VAT rate. */
    public boolean takesVatRates() {
        return way().takesVatRates();
    }

    /** The orders with these numbers, near matches included, as for {@link #articles}. */
    public List<OrderState> orders(Collection<String> orderNumbers) {
        Map<Integer, OrderState> found = new LinkedHashMap<>();
        for (List<String> batch : Batches.of("orderNumbers", orderNumbers)) {
            List<OrderState> orders = connection.send(
                    Call.get("/orders"), () -> api.orders(goodsOwnerId, batch), Lookup.list(OrderState::of));
            orders.forEach(order -> found.put(order.id(), order));
        }
        return Lookup.near(found.values(), OrderState::number, orderNumbers);
    }

    /** The orders that {@code query} asks for, as the warehouse orders them. */
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

    /** Creates the order or updates the one with its number, as long as the warehouse has not begun with it. */
    public Outcome putOrder(OrderDocument order) {
        return putOrder(order, List.of());
    }

    /** The same, with {@code personal} values, besides those of the order, taken out of the reason of a refusal. */
    public Outcome putOrder(OrderDocument order, Collection<String> personal) {
        byte[] body = writes.body(order.toJson());
        var values = order.values().with(personal);
        Supplier<Optional<Integer>> standing = () -> orders(List.of(order.orderNumber())).stream()
                .filter(state -> SentStateMatcher.holds(order, state))
                .map(OrderState::id)
                .findFirst();
        WriteAnswer answer;
        try {
            Call call = Writes.upsert("/orders");
            answer = writes.send(call, () -> api.putOrder(body), "orderId");
        } catch (SystemFault fault) {
            return Writes.failed(fault, standing);
        }
        return writes.settle(answer, values, standing);
    }

    /** Updates the order with this id, as long as the warehouse has not begun with it. */
    public Outcome putOrder(long orderId, OrderDocument order) {
        byte[] body = writes.body(order.toJson());
        return writes.settle(
                writes.send(
                        Call.put("/orders/" + orderId).answeredBy(Writes.REFUSALS_BY_ID),
                        () -> api.putOrder(orderId, body),
                        "orderId"),
                order.values(),
                () -> order(orderId)
                        .filter(state -> SentStateMatcher.holds(order, state))
                        .map(OrderState::id));
    }

    /** Cancels the order; one that is cancelled already counts as accepted (contract: Ongoing quirk 13). */
    public Outcome cancelOrder(long orderId) {
        return cancelOrder(orderId, List.of());
    }

    /** The same, with {@code personal} values taken out of the reason of a refusal. */
    public Outcome cancelOrder(long orderId, Collection<String> personal) {
        var values = ItemValues.own(orderId).with(personal);
        Supplier<Optional<Integer>> cancelled =
                () -> order(orderId).filter(OrderState::isCancelled).map(OrderState::id);
        try {
            Call call = Call.delete("/orders/" + orderId).answeredBy(Writes.REFUSALS_BY_ID);
            WriteAnswer answer = writes.send(call, () -> api.cancelOrder(orderId), "orderId");
            if (answer instanceof WriteAnswer.Refusal refusal) {
                return writes.acceptedOrRefused(cancelled.get(), refusal.answer(), values);
            }
            return writes.settle(answer, values, cancelled);
        } catch (SystemFault fault) {
            // Nobody knows whether it was cancelled, so the order itself is asked.
            if (!fault.mayHaveArrived()) {
                throw fault;
            }
            return cancelled.get().<Outcome>map(Outcome.Accepted::new).orElseThrow(() -> fault);
        }
    }

    /**
     * A page of orders.
     *
     * @param date the warehouse's clock when it answered, or null if it did not say
     */
    public record Changed(List<OrderState> orders, @Nullable Instant date) {}

    private ArticleApi way() {
        return soap == null ? articles : soap;
    }
}
