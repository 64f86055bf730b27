package dev.stockbridge.cli.check;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.mycashflow.ShippingMethod;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.MycashflowSettings;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at a store's shop: login, clock, products, orders, and the shipping methods that the configuration names. */
final class ShopCheck implements SystemCheck {

    private final String id;
    private final StoreSettings store;
    private final Shop shop;
    private final Clock clock;
    private String subject = "shop";

    ShopCheck(String id, StoreSettings store, Shop shop, Clock clock) {
        this.id = id;
        this.store = store;
        this.shop = shop;
        this.clock = clock;
    }

    @Override
    public void look(List<Finding> findings) {
        var products = shop.products(1, 1);
        findings.add(Finding.ok(
                id, subject, store.mycashflow().url() + " lets us in; it has " + products.itemCount() + " products"));
        findings.add(ClockCheck.finding(id, "shop", products.date(), clock));
        subject = "shop orders";
        var orders = shop.orders(OrderQuery.all(1, 1));
        findings.add(Finding.ok(id, subject, orders.itemCount() + " under " + version()));
        subject = "shipping methods";
        findings.add(shippingMethods());
    }

    private Finding shippingMethods() {
        var known = shop.shippingMethods().stream()
                .map(ShippingMethod::id)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        var mapped = store.orders().waysOfDelivery().keySet();
        var strange = mapped.stream()
                .filter(method -> !known.contains(method))
                .sorted()
                .toList();
        if (strange.isEmpty()) {
            return Finding.ok(id, subject, known.size() + " there, " + mapped.size() + " mapped");
        }
        return Finding.wrong(
                id,
                subject,
                ExitCode.USAGE,
                "the shop has no method " + String.join(", ", strange) + ". Correct "
                        + property("orders.ways-of-delivery") + "; the shop knows "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    @Override
    public Finding trouble(SystemFault fault) {
        Integer status = fault.status();
        if (fault.kind() == SystemFault.Kind.REFUSED) {
            return wrong(
                    ExitCode.REFUSED,
                    fault,
                    status != null && status == 403
                            ? "Give user " + store.mycashflow().user() + " the rights of the API in the shop."
                            : "Correct " + property("mycashflow.user") + " and " + property("mycashflow.api-key")
                                    + ".");
        }
        if (status != null && status / 100 == 3) {
            return wrong(
                    ExitCode.USAGE,
                    fault,
                    "Write the shop's own https://….mycashflow.fi address, not another domain, to "
                            + property("mycashflow.url") + ".");
        }
        if (status != null && status == 404) {
            return subject.equals("shop orders")
                    ? wrong(
                            ExitCode.USAGE,
                            fault,
                            "Its orders do not live under " + version() + ": correct "
                                    + property("mycashflow.orders-api") + ".")
                    : wrong(
                            ExitCode.USAGE,
                            fault,
                            "Correct " + property("mycashflow.url")
                                    + ", and see that the shop's plan has the API and the API is switched on.");
        }
        return wrong(
                ExitCode.UNREACHABLE,
                fault,
                SystemRemedies.of(fault, store.mycashflow().url()));
    }

    private Finding wrong(ExitCode code, SystemFault fault, String remedy) {
        return Finding.wrong(id, subject, code, fault.getMessage() + ". " + remedy);
    }

    private String version() {
        return store.mycashflow().ordersApi() == MycashflowSettings.OrdersApi.V0 ? "v0" : "v1";
    }

    private String property(String name) {
        return "stockbridge.stores." + id + "." + name;
    }
}
