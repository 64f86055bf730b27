package dev.stockbridge.settings.file;

import dev.stockbridge.settings.MycashflowSettings;
import dev.stockbridge.settings.OngoingSettings;
import dev.stockbridge.settings.OrderSettings;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.Urls;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold for one store. */
final class StoreRules {

    private static final Set<String> ORDER_STATUSES = Set.of("open", "cancelled");

    private static final long MOST_PIECES = 1_000_000_000_000L;

    private StoreRules() {}

    static void check(StoreSettings store, Rules rules) {
        boolean whole = rules.require(store.mycashflow() != null, "mycashflow", "the shop is missing");
        if (rules.require(store.ongoing() != null, "ongoing", "the warehouse is missing") && whole) {
            checkWhole(store, rules);
        }
    }

    private static void checkWhole(StoreSettings store, Rules rules) {
        rules.require(
                store.group() == null || store.group().matches("[a-z0-9-]{1,40}"),
                "group",
                "write 1 to 40 small letters, digits and hyphens");
        mycashflow(store.mycashflow(), rules.below("mycashflow"));
        ongoing(store.ongoing(), rules.below("ongoing"));
        rules.require(isCurrency(store.currency()), "currency", "write an ISO 4217 code such as EUR");
        orders(store.orders(), rules.below("orders"));
        deliveries(store, rules.below("deliveries"));
        rules.below("stock").require(store.stock().buffer() >= 0, "buffer", "write 0 or more");
        rules.below("stock")
                .require(
                        store.stock().maxQuantity() >= 1 && store.stock().maxQuantity() <= MOST_PIECES,
                        "max-quantity",
                        "write a whole number from 1 to 1000000000000");
    }

    private static void mycashflow(MycashflowSettings shop, Rules rules) {
        if (UrlRules.check(shop.url(), rules)) {
            URI url = shop.url();
            rules.require(url.getPath().isEmpty(), "url", "write the bare host without a path; /api/v1 is added");
            rules.require(
                    Urls.isLoopback(url.getHost()) || url.getHost().endsWith(".mycashflow.fi"),
                    "url",
                    "write the shop's own address, https://<shop>.mycashflow.fi; a custom domain is not served by the API");
        }
        user(shop.user(), rules);
        rules.present(shop.apiKey(), "api-key");
        formerly(shop.formerly(), rules);
    }

    private static void ongoing(OngoingSettings warehouse, Rules rules) {
        UrlRules.check(warehouse.url(), rules);
        user(warehouse.user(), rules);
        rules.present(warehouse.password(), "password");
        formerly(warehouse.formerly(), rules);
        rules.require(warehouse.goodsOwnerId() >= 1, "goods-owner-id", "write the goods owner's number");
        if (warehouse.soap() != null) {
            soap(warehouse, warehouse.soap(), rules);
        }
    }

    private static void user(@Nullable String user, Rules rules) {
        if (rules.present(user, "user") && user != null) {
            // Basic credentials end the user at the first colon.
            rules.require(user.indexOf(':') < 0, "user", "a user cannot hold a colon");
        }
    }

    private static void formerly(@Nullable URI url, Rules rules) {
        rules.require(
                url == null || url.getScheme() != null && url.getHost() != null,
                "formerly",
                "write the former address, such as https://host.example");
    }

    /** What the SOAP interface takes of each (contract: Ongoing SOAP 2). */
    private static void soap(OngoingSettings warehouse, OngoingSettings.Soap soap, Rules rules) {
        String code = soap.goodsOwnerCode();
        rules.require(code != null && !code.isBlank(), "soap.goods-owner-code", "a value is missing");
        rules.require(code == null || code.length() <= 400, "soap.goods-owner-code", "write up to 400 characters");
        rules.require(
                warehouse.user() == null || warehouse.user().length() <= 50,
                "user",
                "through SOAP, a user has up to 50 characters");
        rules.require(
                warehouse.password() == null || warehouse.password().length() <= 50,
                "password",
                "through SOAP, a password has up to 50 characters");
    }

    private static void orders(OrderSettings orders, Rules rules) {
        rules.require(
                !orders.statuses().isEmpty() && ORDER_STATUSES.containsAll(orders.statuses()),
                "statuses",
                "write one or both of open, cancelled");
        rules.require(
                orders.numberPrefix().matches("[A-Za-z0-9._-]{0,20}"),
                "number-prefix",
                "write up to 20 letters, digits, dots, hyphens or underscores");
        texts(orders.publicVisibilities(), "public-visibilities", rules);
        texts(orders.waysOfDelivery().values(), "ways-of-delivery", rules);
        texts(orders.releaseUnpaidMethods(), "release-unpaid-methods", rules);
        rules.require(
                Set.of("payment", "tax-rate").contains(orders.customsCurrency())
                        || isCurrency(orders.customsCurrency()),
                "customs-currency",
                "write payment, tax-rate or an ISO 4217 code such as EUR");
        rules.require(
                orders.deliveryDays() >= 0 && orders.deliveryDays() <= 365,
                "delivery-days",
                "write a number from 0 to 365");
        rules.require(
                orders.countries().values().stream().allMatch(StoreRules::isCountry),
                "countries",
                "write the ISO 3166 code of two letters behind each country, such as Narnia: FI");
        statuses(orders.editableStatuses(), "editable-statuses", rules);
        statuses(orders.cancellableStatuses(), "cancellable-statuses", rules);
        rules.notNegative(orders.paymentAlarm(), "payment-alarm");
        rules.notNegative(orders.stuckAlarm(), "stuck-alarm");
    }

    private static void deliveries(StoreSettings store, Rules rules) {
        List<Integer> shipped = store.deliveries().shippedStatuses();
        rules.require(!shipped.isEmpty(), "shipped-statuses", "name at least one status");
        statuses(shipped, "shipped-statuses", rules);
        // An order that has left must never be changed; a status in both lists would allow it.
        rules.require(
                Collections.disjoint(shipped, store.orders().editableStatuses())
                        && Collections.disjoint(shipped, store.orders().cancellableStatuses()),
                "shipped-statuses",
                "a status here cannot be in orders.editable-statuses or orders.cancellable-statuses too");
        rules.notNegative(store.deliveries().waitForTracking(), "wait-for-tracking");
        rules.notNegative(store.deliveries().unansweredWait(), "unanswered-wait");
    }

    private static void statuses(List<Integer> statuses, String key, Rules rules) {
        rules.require(statuses.stream().allMatch(status -> status > 0), key, "statuses are numbers above 0");
    }

    /** YAML reads a plain {@code null} or {@code ~} as no value at all. */
    private static void texts(Collection<String> texts, String key, Rules rules) {
        rules.require(
                texts.stream().noneMatch(String::isBlank),
                key,
                "a value is missing; write one that reads null in quotes");
    }

    /** ISO's codes, and those that it leaves to its users, such as XK. */
    private static boolean isCountry(String code) {
        return code.matches("X[A-Z]") || Set.of(Locale.getISOCountries()).contains(code);
    }

    private static boolean isCurrency(@Nullable String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
