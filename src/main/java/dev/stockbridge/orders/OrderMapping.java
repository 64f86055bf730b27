package dev.stockbridge.orders;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.CodeName;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.Orders;
import dev.stockbridge.settings.Store;
import dev.stockbridge.text.CleanText;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps an order of the shop to the warehouse's. A pure function: it never throws for a bad order but says what is wrong
 * with it, without saying anything personal.
 */
final class OrderMapping {

    private final Store store;
    private final OrderLines lines;
    private final Recipient recipient;
    private final Remark remark;
    private final Currency currency;

    private final CleanText clean;

    OrderMapping(Store store) {
        this(store, () -> {});
    }

    /** @param onRemoval told when characters that nobody can see are taken out of a text */
    OrderMapping(Store store, Runnable onRemoval) {
        this.clean = new CleanText(onRemoval);
        var orders = store.orders();
        this.store = store;
        this.lines = new OrderLines();
        this.recipient =
                new Recipient(orders.notifyByEmail(), orders.notifyBySms(), new Countries(orders.countries()), clean);
        this.remark = new Remark(orders.publicVisibilities(), clean);
        this.currency = new Currency(orders.customsCurrency(), store.currency());
    }

    /** The order's number in the warehouse. */
    String number(long orderId) {
        return store.orders().numberPrefix() + orderId;
    }

    /**
     * @param number the number that the order has in the warehouse, or will have
     * @param articles the article numbers of the units on the order's lines, as far as there are any
     * @param shippingMethods the names of the shop's shipping methods by id
     */
    MappedOrder map(
            Order order, String number, Map<ProductReference, String> articles, Map<Long, String> shippingMethods) {
        var currencyCode = currency.of(order);
        var mappedLines = lines.map(order, articles, currencyCode);
        if (mappedLines.problem() != null) {
            return mappedLines.problem();
        }
        if (store.orders().bundles() == Orders.Bundles.PARK && OrderLines.hasABundle(order)) {
            return new MappedOrder.Parked(
                    Reason.UNREADABLE, "several of its lines are one bundle; orders.bundles: send ships each of them");
        }
        if (order.createdAt() == null) {
            return new MappedOrder.Parked(Reason.UNREADABLE, "it does not say when it was created");
        }
        var ships = !mappedLines.lines().isEmpty();
        var unknownCountry = recipient.unknownCountry(order);
        if (ships && unknownCountry != null) {
            return new MappedOrder.Parked(Reason.UNREADABLE, WrittenCountry.inWords(unknownCountry, order));
        }
        var consignee = recipient.consignee(order);
        var lost = LostBlocks.of(order);
        if (ships && !MissingParts.of(consignee).isEmpty()) {
            return new MappedOrder.Parked(Reason.ADDRESS_INCOMPLETE, MissingParts.inWords(consignee, lost));
        }
        var wayOfDelivery = wayOfDelivery(order.shippingMethodId(), shippingMethods);
        if (store.orders().requireWayOfDelivery() && !isMapped(order.shippingMethodId())) {
            return new MappedOrder.Parked(
                    Reason.UNMAPPED_WAY_OF_DELIVERY,
                    "orders.ways-of-delivery has no code for shipping method " + order.shippingMethodId());
        }
        var customs = currency.customs(order);
        var document = new OrderDocument(
                number,
                Long.toString(order.id()),
                deliveryDate(order),
                remark.of(order),
                wayOfDelivery,
                Amounts.plain(order.total()),
                customs == null ? null : new OrderDocument.CustomsInfo(customs),
                consignee,
                recipient.email(order),
                recipient.phone(order),
                mappedLines.lines());
        var tooLong = Lengths.exceededBy(document);
        return tooLong == null
                ? new MappedOrder.Ready(document, content(document, mappedLines, order), lost)
                : new MappedOrder.Parked(Reason.FIELD_TOO_LONG, tooLong);
    }

    private boolean isMapped(@Nullable Long shippingMethod) {
        return shippingMethod != null && store.orders().waysOfDelivery().containsKey(Long.toString(shippingMethod));
    }

    /** The warehouse assigns carriers by this code; the name is for people. */
    private @Nullable CodeName wayOfDelivery(@Nullable Long shippingMethod, Map<Long, String> names) {
        if (shippingMethod == null) {
            return null;
        }
        var id = Long.toString(shippingMethod);
        var name = names.get(shippingMethod);
        return new CodeName(
                store.orders().waysOfDelivery().getOrDefault(id, id), name == null ? null : clean.line(name));
    }

    private LocalDate deliveryDate(Order order) {
        return order.createdAt()
                .atZoneSameInstant(store.mycashflow().timeZone())
                .toLocalDate()
                .plusDays(store.orders().deliveryDays());
    }

    private static String content(OrderDocument document, OrderLines.Mapped lines, Order order) {
        var json = document.toJson();
        json.remove("orderNumber");
        json.set("orderLines", lines.byReference());
        json.put("wayOfDelivery", String.valueOf(order.shippingMethodId()));
        return json.toString();
    }
}
