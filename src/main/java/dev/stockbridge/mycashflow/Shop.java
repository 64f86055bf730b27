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
 * One store's shop. Every call either returns what the shop says or throws {@link SystemFault}; a record that cannot
 * be read is an {@link Element.Unreadable} among the others.
 */
public final class Shop {

    private static final String ORDER_PARTS = "payments,products,shipments,tax_summary,comments";
    private static final int METHODS_ON_A_PAGE = 250;
    private static final Integer[] REFUSALS = {400, 404, 409, 410, 422, 500};
    private static final Integer[] STOCK_REFUSALS = {400, 404, 409, 410, 422};

    private final Connection connection;
    private final ShopApi api;
    private final ApiVersion ordersUnder;
    private final Envelope envelope;
    private final ProductParts parts;

    /** A shop behind {@code connection} in {@code zone} whose orders live under {@code ordersUnder}. */
    public Shop(Connection connection, ApiVersion ordersUnder, ZoneId zone) {
        this(connection, ordersUnder, new Envelope(zone), new ProductParts());
    }

    private Shop(Connection connection, ApiVersion ordersUnder, Envelope envelope, ProductParts parts) {
        this.connection = connection;
        this.api = connection.api(ShopApi.class);
        this.ordersUnder = ordersUnder;
        this.envelope = envelope;
        this.parts = parts;
    }

    /** The same shop with at most {@code number} attempts for each call. */
    public Shop withAttempts(int number) {
        return new Shop(connection.withAttempts(number), ordersUnder, envelope, parts);
    }

    /** A page of all products by id, with translations, variations and stock items; pages count from 1. */
    public Page<Product> products(int page, int pageSize) {
        return products(page, pageSize, null);
    }

    /** The same, of the products updated since {@code updatedFrom}, if the shop heeds it (contract: MyCashflow quirk 19). */
    public Page<Product> products(int page, int pageSize, @Nullable OffsetDateTime updatedFrom) {
        return products(page, pageSize, text(updatedFrom), null);
    }

    /** The products with these ids on one page; those that are gone are missing. No ids, no call. */
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

    /** A page of the orders that {@code query} asks for, with lines, payments, shipments, comments and taxes. */
    public Page<Order> orders(OrderQuery query) {
        return connection.send(
                Call.get("/orders"),
                () -> api.orders(
                        ordersUnder.segment(),
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

    /** One order with all its parts, or empty if the shop does not know it. */
    public Optional<Element<Order>> order(long id) {
        return connection.send(
                Call.get("/orders/" + id).answeredBy(404, 410),
                () -> api.order(ordersUnder.segment(), id, ORDER_PARTS),
                answer -> answer.isSuccess() ? Optional.of(envelope.single(answer, Order.class)) : Optional.empty());
    }

    /**
     * Completes the order: delivered, with its tracking code, its payment activated and its customer told. Repeated only
     * after an answer that asks for it, such as 429 or 503 with {@code Retry-After}, or where no connection was made
     * (contract: MyCashflow quirk 72), and then only if the order is not {@code done} yet. A refusal, and a 500 that may
     * speak of the payment provider, is what the shop says of this order; whether it took effect is for the order itself
     * to tell.
     *
     * @param done asks the shop whether the order is complete
     * @param personal values to take out of the reason of a refusal
     * @throws SystemFault when nothing can be said of this order
     */
    public Completion quickProcess(long id, QuickProcess request, BooleanSupplier done, Collection<String> personal) {
        byte[] body = Json.MAPPER.writeValueAsBytes(request);
        return connection.send(
                Call.post("/orders/" + id + "/quick-process").answeredBy(REFUSALS),
                () -> api.quickProcess(ordersUnder.segment(), id, body),
                answer -> completion(answer, ItemValues.own(id).with(personal)),
                () -> found(done));
    }

    /** Completes one of the order's shipments; what {@link #quickProcess} says of repeating holds here too. */
    public Completion completeShipment(long id, long shipment, BooleanSupplier done, Collection<String> personal) {
        return connection.send(
                Call.post("/orders/" + id + "/shipments/" + shipment + "/complete")
                        .answeredBy(REFUSALS),
                () -> api.completeShipment(ordersUnder.segment(), id, shipment),
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

    /** A proxy's page under 200 says nothing of what became of the call. */
    private static boolean isAccepted(Answer answer) throws MalformedAnswer {
        if (answer.isSuccess() && !answer.isEmpty()) {
            answer.json();
        }
        return answer.isSuccess();
    }

    /** The stock item that answers to a product code, or empty if none does (contract: MyCashflow quirk 6). */
    public Optional<Element<StockItem>> stockItem(String productCode) {
        return connection.send(
                Call.get("/stock/" + productCode).answeredBy(404, 410),
                () -> api.stockItem(productCode),
                answer ->
                        answer.isSuccess() ? Optional.of(envelope.single(answer, StockItem.class)) : Optional.empty());
    }

    /**
     * Sets the physical quantity of the stock item that answers to a product code (contract: MyCashflow quirk 42). After
     * an answer that says nothing it is set again only where the item, as it is found then, is one to {@code repeat} it
     * on: an absolute number overwrites whatever was sold or booked while we waited.
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
     * All shipping methods, from as many pages as bring new ones; unreadable ones are left out.
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
        // To the second, as the shop writes it itself (contract: MyCashflow quirk 22).
        return time == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
