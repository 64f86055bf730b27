package dev.stockbridge.mycashflow;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.http.body.Limits;
import dev.stockbridge.http.redaction.ItemValues;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One store's shop. Calls throw {@link SystemFault} when the shop cannot be used. A record that cannot be read is
 * returned as an {@link Element.Unreadable}.
 */
public final class Shop {

    private static final String ORDER_PARTS = "payments,products,shipments,tax_summary,comments";
    private static final int METHODS_ON_A_PAGE = 250;
    private static final Integer[] REFUSALS = {400, 404, 409, 410, 422, 500};
    private static final Integer[] STOCK_REFUSALS = {400, 404, 409, 410, 422};

    private final Connection connection;
    private final ShopApi api;
    private final ApiVersion ordersVersion;
    private final Envelope envelope;
    private final ProductParts parts;

    /**
     * The shop behind {@code connection}, whose orders are under {@code ordersVersion} and whose local time is in
     * {@code zone}.
     */
    public Shop(Connection connection, ApiVersion ordersVersion, ZoneId zone) {
        this(connection, ordersVersion, new Envelope(zone), new ProductParts());
    }

    private Shop(Connection connection, ApiVersion ordersVersion, Envelope envelope, ProductParts parts) {
        this.connection = connection;
        this.api = connection.api(ShopApi.class);
        this.ordersVersion = ordersVersion;
        this.envelope = envelope;
        this.parts = parts;
    }

    /** The same shop with at most {@code number} attempts for each call. */
    public Shop withAttempts(int number) {
        return new Shop(connection.withAttempts(number), ordersVersion, envelope, parts);
    }

    /** A page of all products by id, with translations, variations and stock items; pages count from 1. */
    public Page<Product> products(int page, int pageSize) {
        return products(page, pageSize, null);
    }

    /**
     * A page of the products updated since {@code updatedFrom}; the shop may ignore this filter (contract: MyCashflow
     * quirk 19).
     */
    public Page<Product> products(int page, int pageSize, @Nullable OffsetDateTime updatedFrom) {
        return products(page, pageSize, text(updatedFrom), null);
    }

    /** The products with these ids on one page, without those that do not exist. Without ids it makes no call. */
    public Page<Product> productsById(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return new Page<>(List.of(), 1, 1, 0, 0, null);
        }
        String list = ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(","));
        return products(1, ids.size(), null, list);
    }

    private Page<Product> products(int page, int pageSize, @Nullable String updatedFrom, @Nullable String ids) {
        return parts.ask(expand -> connection.send(
                Call.get("/products"),
                () -> api.products(page, pageSize, "id-asc", expand, updatedFrom, ids),
                answer -> envelope.page(answer, Product.class)));
    }

    /** A page of the orders that match {@code query}, with lines, payments, shipments, comments and taxes. */
    public Page<Order> orders(OrderQuery query) {
        return connection.send(
                Call.get("/orders"),
                () -> api.orders(
                        ordersVersion.segment(),
                        query.page(),
                        query.pageSize(),
                        query.sort(),
                        ORDER_PARTS,
                        text(query.updatedFrom()),
                        text(query.updatedTo()),
                        text(query.createdFrom()),
                        text(query.createdTo()),
                        query.status()),
                answer -> envelope.page(answer, Order.class));
    }

    /** One order with all its parts, or empty if it does not exist. */
    public Optional<Element<Order>> order(long id) {
        return connection.send(
                Call.get("/orders/" + id).answeredBy(404, 410),
                () -> api.order(ordersVersion.segment(), id, ORDER_PARTS),
                answer -> answer.isSuccess() ? Optional.of(envelope.single(answer, Order.class)) : Optional.empty());
    }

    /**
     * Completes the order: marks it as delivered, stores its tracking code, activates its payment and notifies the
     * customer. The call is repeated only after an answer that asks for it, such as 429 or 503 with
     * {@code Retry-After}, or if no connection was made (contract: MyCashflow quirk 72), and only if the order is not
     * {@code done} yet. A refusal is about this order, and so is a 500, which may come from the payment provider; only
     * the order itself shows whether the call took effect.
     *
     * @param done reads whether the order is complete in the shop
     * @param personal values to remove from the reason of a refusal
     * @throws SystemFault when the shop cannot be used
     */
    public Completion quickProcess(long id, QuickProcess request, BooleanSupplier done, Collection<String> personal) {
        byte[] body = Json.MAPPER.writeValueAsBytes(request);
        return connection.send(
                Call.post("/orders/" + id + "/quick-process").answeredBy(REFUSALS),
                () -> api.quickProcess(ordersVersion.segment(), id, body),
                answer -> completion(answer, ItemValues.own(id).with(personal)),
                () -> found(done));
    }

    /** Completes one of the order's shipments; repeated as {@link #quickProcess} is. */
    public Completion completeShipment(long id, long shipment, BooleanSupplier done, Collection<String> personal) {
        return connection.send(
                Call.post("/orders/" + id + "/shipments/" + shipment + "/complete")
                        .answeredBy(REFUSALS),
                () -> api.completeShipment(ordersVersion.segment(), id, shipment),
                answer -> completion(answer, ItemValues.own(id, shipment).with(personal)),
                () -> found(done));
    }

    private static Optional<Completion> found(BooleanSupplier done) {
        return done.getAsBoolean() ? Optional.of(new Completion.Found()) : Optional.empty();
    }

    private Completion completion(Answer answer, ItemValues item) throws MalformedAnswer {
        return isAccepted(answer)
                ? new Completion.Accepted()
                : new Completion.Refused(connection.reason(answer, item), answer.status());
    }

    /** A 200 whose body is not JSON may come from a proxy and does not confirm the call. */
    private static boolean isAccepted(Answer answer) throws MalformedAnswer {
        if (answer.isSuccess() && !answer.isEmpty()) {
            answer.json();
        }
        return answer.isSuccess();
    }

    /** The stock item with this product code, or empty if there is none (contract: MyCashflow quirk 6). */
    public Optional<Element<StockItem>> stockItem(String productCode) {
        return connection.send(
                Call.get("/stock/" + productCode).answeredBy(404, 410),
                () -> api.stockItem(productCode),
                answer ->
                        answer.isSuccess() ? Optional.of(envelope.single(answer, StockItem.class)) : Optional.empty());
    }

    /**
     * Sets the physical quantity of the stock item with this product code (contract: MyCashflow quirk 42). After an
     * unusable answer the item is read, and the quantity is set again only if {@code repeat} accepts the item: an
     * absolute number overwrites everything that was sold or booked in between.
     */
    public StockChange setQuantity(String productCode, long quantity, Predicate<Optional<Element<StockItem>>> repeat) {
        byte[] body = Json.MAPPER.writeValueAsBytes(Map.of("quantity", quantity));
        return connection.send(
                Call.patch("/stock/" + productCode).answeredBy(STOCK_REFUSALS),
                () -> api.changeStock(productCode, body),
                answer -> isAccepted(answer)
                        ? new StockChange.Accepted()
                        : new StockChange.Refused(
                                connection.reason(answer, ItemValues.own(productCode)), answer.status()),
                () -> Optional.of(stockItem(productCode))
                        .filter(repeat.negate())
                        .map(StockChange.Unanswered::new));
    }

    /**
     * All shipping methods, without unreadable ones. Reads pages as long as they contain new ones.
     *
     * @throws SystemFault when the list does not end
     */
    public List<ShippingMethod> shippingMethods() {
        Map<Long, ShippingMethod> methods = new LinkedHashMap<>();
        for (int number = 1; number <= Limits.PAGES_OF_A_SHORT_LIST; number++) {
            Page<ShippingMethod> page = shippingMethods(number);
            int before = methods.size();
            for (Element<ShippingMethod> element : page.elements()) {
                if (element instanceof Element.Read<ShippingMethod> read) {
                    methods.put(read.value().id(), read.value());
                }
            }
            if (number >= page.pageCount() || methods.size() == before) {
                return List.copyOf(methods.values());
            }
        }
        throw SystemFault.broken(
                "mycashflow",
                "mycashflow answered GET /shipping-methods with more than " + Limits.PAGES_OF_A_SHORT_LIST + " pages");
    }

    /** A page of the shipping methods, with the shop's clock; pages count from 1. */
    public Page<ShippingMethod> shippingMethods(int page) {
        return connection.send(
                Call.get("/shipping-methods"),
                () -> api.shippingMethods(page, METHODS_ON_A_PAGE, "id-asc"),
                answer -> envelope.page(answer, ShippingMethod.class));
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        // To the second, like the shop's own times (contract: MyCashflow quirk 22).
        return time == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
