package dev.stockbridge.harness;

import dev.stockbridge.settings.ArticleSettings;
import dev.stockbridge.settings.ArticleSettings.Changes;
import dev.stockbridge.settings.DeliverySettings;
import dev.stockbridge.settings.MycashflowSettings.OrdersApi;
import dev.stockbridge.settings.OngoingSettings;
import dev.stockbridge.settings.OrderSettings;
import dev.stockbridge.settings.StockSettings;
import dev.stockbridge.settings.file.SettingsFixture;
import org.jspecify.annotations.Nullable;

/** The ways in which the tests' stores are configured. */
public enum StoreKind {
    /** As a store is without any settings of its own. */
    PLAIN(new ArticleSettings(Changes.SCAN, true, false)),
    /** Switches articles off whose units have gone. */
    DEACTIVATING(new ArticleSettings(Changes.SCAN, true, true)),
    /** The same, in pairs that share a goods owner. */
    SHARING(new ArticleSettings(Changes.SCAN, true, true)),
    /** Follows the shop's time stamps, with a full scan a day. */
    BY_TIME_STAMPS(new ArticleSettings(Changes.UPDATED_AT, true, false)),
    /** Leaves the price of stock valuation to the warehouse. */
    WITHOUT_VALUATION(new ArticleSettings(Changes.SCAN, false, false)),
    /** Writes articles through SOAP. */
    SOAP(new ArticleSettings(Changes.SCAN, true, false)),

    /** The same, and switches articles off whose units have gone. */
    SOAP_DEACTIVATING(new ArticleSettings(Changes.SCAN, true, true)),

    /** Writes articles through SOAP, and makes VAT codes that are missing. */
    SOAP_CREATING_VAT_CODES(new ArticleSettings(Changes.SCAN, true, false)),

    /** Syncs orders from long ago on, and writes articles through SOAP. */
    SOAP_ORDERS(OrdersApi.V1),

    /** Writes articles through REST until it is switched to SOAP, and maybe back. */
    SWITCHED(new ArticleSettings(Changes.SCAN, true, false)),

    /** Syncs orders from long ago on. */
    ORDERS(OrdersApi.V1),
    /** The same, on a shop whose orders live under the old version of the API. */
    ORDERS_V0(OrdersApi.V0),
    /** Says nowhere from when on orders are synced. */
    ORDERS_WITHOUT_START("number-prefix: ''"),
    /** Puts a prefix before order numbers. */
    ORDERS_PREFIXED("start: 2020-01-01T00:00:00Z", "number-prefix: WEB-"),
    /** Holds orders until they are paid; invoices and cash on delivery go. */
    ORDERS_SETTLED(
            "start: 2020-01-01T00:00:00Z", "release: settled", "release-unpaid-methods: [1, 6]", "payment-alarm: 3d"),
    /** Tells of an order at an unusual status of the warehouse as soon as it is found there. */
    ORDERS_STUCK_AT_ONCE("start: 2020-01-01T00:00:00Z", "stuck-alarm: 0s"),
    /** Touches orders that stand at 200 alone. */
    ORDERS_UNTIL_RELEASED("start: 2020-01-01T00:00:00Z", "editable-statuses: [200]", "cancellable-statuses: [200]"),
    /** Completes single shipments of orders that left in part. */
    DELIVERIES_IN_PARTS(deliveries("partial: complete-shipment")),
    /** Takes money first, and lets the shop write to nobody. */
    DELIVERIES_PAID(deliveries("allow-open-cash-on-delivery-payments: false", "send-emails: false")),
    /** Asks the shop again at once that did not answer. */
    DELIVERIES_IMPATIENT(deliveries("unanswered-wait: 0s")),
    /** Pushes stock. */
    STOCK(stock("push: true")),
    /** Only compares stock. */
    STOCK_COMPARED(stock("push: false")),
    /** Pushes what lies on the shelf. */
    STOCK_ON_HAND(stock("push: true", "quantity: on-hand")),
    /** Pushes to a shop that takes nothing off for its open orders. */
    STOCK_UNRESERVED(stock("push: true", "shop-reserves: false")),
    /** Holds two pieces back of everything, and counts the second warehouse alone. */
    STOCK_BUFFERED(stock("push: true", "buffer: 2", "warehouses: [2]")),
    /** Counts two warehouses, each by what it says itself. */
    STOCK_OF_TWO(stock("push: true", "warehouses: [1, 2]")),
    /** The same, by what lies on the shelves. */
    STOCK_ON_HAND_OF_TWO(stock("push: true", "quantity: on-hand", "warehouses: [1, 2]"));

    final ArticleSettings articles;
    final OrderSettings orders;
    final OrdersApi ordersApi;
    final DeliverySettings deliveries;
    final StockSettings stock;

    StoreKind(ArticleSettings articles) {
        this(articles, orders(), OrdersApi.V1, deliveries(), stock());
    }

    StoreKind(OrdersApi ordersApi) {
        this(
                new ArticleSettings(Changes.SCAN, true, false),
                orders("start: 2020-01-01T00:00:00Z"),
                ordersApi,
                deliveries(),
                stock());
    }

    StoreKind(String... orders) {
        this(new ArticleSettings(Changes.SCAN, true, false), orders(orders), OrdersApi.V1, deliveries(), stock());
    }

    StoreKind(DeliverySettings deliveries) {
        this(
                new ArticleSettings(Changes.SCAN, true, false),
                orders("start: 2020-01-01T00:00:00Z"),
                OrdersApi.V1,
                deliveries,
                stock());
    }

    StoreKind(StockSettings stock) {
        this(
                new ArticleSettings(Changes.SCAN, true, false),
                orders("start: 2020-01-01T00:00:00Z"),
                OrdersApi.V1,
                deliveries(),
                stock);
    }

    StoreKind(
            ArticleSettings articles,
            OrderSettings orders,
            OrdersApi ordersApi,
            DeliverySettings deliveries,
            StockSettings stock) {
        this.articles = articles;
        this.orders = orders;
        this.ordersApi = ordersApi;
        this.deliveries = deliveries;
        this.stock = stock;
    }

    /** How many stores of this kind one JVM has: every run looks at all of them. */
    int stores() {
        return this == PLAIN || this == ORDERS ? Seeds.count(600, 1500) : Seeds.count(150, 300);
    }

    /** Whether articles go through SOAP from the start. */
    public boolean soap() {
        return name().startsWith("SOAP");
    }

    /** How they do, for a goods owner of this name; null where they do not. */
    OngoingSettings.@Nullable Soap soap(String goodsOwner, boolean switched) {
        return soap() || switched && this == SWITCHED
                ? new OngoingSettings.Soap(goodsOwner, this == SOAP_CREATING_VAT_CODES)
                : null;
    }

    /** What these lines of a configuration file below {@code orders} lead to. */
    private static OrderSettings orders(String... lines) {
        return SettingsFixture.store("orders", lines).orders();
    }

    /** The same below {@code deliveries}. */
    private static DeliverySettings deliveries(String... lines) {
        return SettingsFixture.store("deliveries", lines).deliveries();
    }

    /** The same below {@code stock}. */
    private static StockSettings stock(String... lines) {
        return SettingsFixture.store("stock", lines).stock();
    }
}
