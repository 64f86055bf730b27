package dev.stockbridge.cli.check;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at a store's warehouse: login, clock, order statuses, ways of delivery, and the goods owner. */
final class WarehouseCheck implements SystemCheck {

    private static final String GOODS_OWNER = "goods owner";
    private static final String SOAP = "SOAP";

    private final String id;
    private final StoreSettings store;
    private final Warehouse warehouse;
    private final Clock clock;
    private String subject = "warehouse";

    WarehouseCheck(String id, StoreSettings store, Warehouse warehouse, Clock clock) {
        this.id = id;
        this.store = store;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @Override
    public void look(List<Finding> findings) {
        var statuses = warehouse.listing().statuses();
        findings.add(Finding.ok(id, subject, store.ongoing().url() + " lets us in"));
        findings.add(ClockCheck.finding(id, subject, statuses.date(), clock));
        subject = GOODS_OWNER;
        warehouse.articles().fromId(0, 1);
        findings.add(Finding.ok(id, subject, store.ongoing().goodsOwnerId() + " can be read"));
        subject = SOAP;
        if (warehouse.articleApi().proveAccess()) {
            findings.add(Finding.ok(id, subject, "articles go through SOAP, which lets us in"));
        }
        subject = "order statuses";
        findings.add(statuses("orders.editable-statuses", store.orders().editableStatuses(), statuses.numbers()));
        findings.add(statuses("orders.cancellable-statuses", store.orders().cancellableStatuses(), statuses.numbers()));
        findings.add(statuses("deliveries.shipped-statuses", store.deliveries().shippedStatuses(), statuses.numbers()));
        subject = "ways of delivery";
        findings.add(waysOfDelivery());
    }

    /** Warehouses take statuses away that they don't use, so one of those configured is enough. */
    private Finding statuses(String property, Collection<Integer> configured, Set<Integer> known) {
        Set<Integer> missing = new TreeSet<>(configured);
        missing.removeAll(known);
        if (missing.isEmpty()) {
            return Finding.ok(id, subject, property + ": " + list(configured));
        }
        String text = property + ": this warehouse has no status " + list(missing);
        String remedy = ". Correct " + property(property) + "; it knows " + list(known) + ".";
        return missing.containsAll(configured)
                ? Finding.wrong(id, subject, ExitCode.USAGE, text + remedy)
                : Finding.warning(id, subject, text + remedy);
    }

    /** A warehouse may take up a code with the first order that names it. */
    private Finding waysOfDelivery() {
        Collection<String> mapped = store.orders().waysOfDelivery().values();
        if (mapped.isEmpty()) {
            return Finding.ok(id, subject, "none mapped; the shop's ids go as they are");
        }
        Set<String> missing = new TreeSet<>(mapped);
        missing.removeAll(warehouse.listing().waysOfDelivery());
        if (missing.isEmpty()) {
            return Finding.ok(id, subject, mapped.size() + " mapped, all of them known");
        }
        return Finding.warning(
                id,
                subject,
                "the warehouse does not know " + String.join(", ", missing)
                        + " yet. Ask it to add what is right, or correct " + property("orders.ways-of-delivery") + ".");
    }

    @Override
    public Finding trouble(SystemFault fault) {
        Integer status = fault.status();
        if (subject.equals(SOAP)) {
            return soapTrouble(fault, status);
        }
        if (fault.kind() == SystemFault.Kind.REFUSED) {
            return wrong(
                    ExitCode.REFUSED,
                    fault,
                    status != null && status == 403
                            ? "Ask the warehouse for the rights of user "
                                    + store.ongoing().user()
                                    + (subject.equals(GOODS_OWNER) ? " to goods owner " + goodsOwner() : "") + "."
                            : "Correct " + property("ongoing.user") + " and " + property("ongoing.password") + ".");
        }
        if (status != null && (status == 400 || status == 404) && subject.equals(GOODS_OWNER)) {
            return wrong(
                    ExitCode.USAGE,
                    fault,
                    "Goods owner " + goodsOwner() + " cannot be read: correct " + property("ongoing.goods-owner-id")
                            + ".");
        }
        if (status != null && (status / 100 == 3 || status == 404)) {
            return wrong(ExitCode.USAGE, fault, "Correct " + property("ongoing.url") + ".");
        }
        return wrong(
                ExitCode.UNREACHABLE,
                fault,
                SystemRemedies.of(fault, store.ongoing().url()));
    }

    /** REST has let us in before, so that address, user and password are right. */
    private Finding soapTrouble(SystemFault fault, @Nullable Integer status) {
        if (fault.kind() == SystemFault.Kind.REFUSED) {
            return wrong(
                    ExitCode.REFUSED,
                    fault,
                    "Correct " + property("ongoing.soap.goods-owner-code")
                            + ", or ask the warehouse for the rights of user "
                            + store.ongoing().user() + " to its SOAP interface.");
        }
        if (status != null && (status / 100 == 3 || status == 404 || status == 405)) {
            return wrong(
                    ExitCode.USAGE,
                    fault,
                    "REST works there, SOAP does not: ask the warehouse to switch it on, or leave out "
                            + property("ongoing.soap") + ".");
        }
        return wrong(
                ExitCode.UNREACHABLE,
                fault,
                SystemRemedies.of(fault, store.ongoing().url()));
    }

    private Finding wrong(ExitCode code, SystemFault fault, String remedy) {
        return Finding.wrong(id, subject, code, fault.getMessage() + ". " + remedy);
    }

    private int goodsOwner() {
        return store.ongoing().goodsOwnerId();
    }

    private String property(String name) {
        return "stockbridge.stores." + id + "." + name;
    }

    private static String list(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
