package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.quotes;
import static dev.stockbridge.sandbox.fault.PageFaults.malformsOrder;
import static dev.stockbridge.sandbox.fault.PersonalDataFaults.ofTheShop;
import static dev.stockbridge.sandbox.fault.PersonalDataFaults.ofTheWarehouse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.catalogue.SandboxOrderCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShopOrders;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, streets, phones, addresses and comments pass through; none is printed, logged, reported or stored. */
@Tag("thorough")
class PersonalDataIT {

    @TempDir
    Path folder;

    @Test
    void leavesNobodysDataAnywhere() throws SQLException {
        try (Installation installation =
                Installation.small(folder, Installation.HASTY).withOrders()) {
            PackagedStockbridge application = installation.application();
            Ended first = application.run("run", "order-sync", "--store", "demo");
            installation
                    .shop()
                    .orders()
                    .ids()
                    .forEach(id -> installation.shop().orders().comment(id, "PUBLIC", SandboxOrderCatalogue.SECRET));
            installation.warehouse().misbehave(quotes(400).onlyFor("PUT", ".*/orders.*"));
            installation
                    .shop()
                    .misbehave(malformsOrder(installation.shop().orders().ids().get(0)));
            Ended refused = application.run("run", "order-sync", "--full", "--store", "demo");
            installation.warehouse().misbehave(quotes(500).onlyFor("PUT", ".*/orders.*"));
            Ended broken = application.run("run", "order-sync", "--full", "--store", "demo", "--run", "broken");
            Ended told = tellsOfCustomers(installation);

            assertThat(first.code()).as(first.sysout()).isEqualTo(10);
            assertThat(refused.sysout()).contains("order-locked", "unreadable");
            String left = first.sysout()
                    + refused.sysout()
                    + broken.sysout()
                    + told.sysout()
                    + Remains.reports(folder)
                    + Remains.database(installation.database());
            assertThat(left).contains("RESULT", "order-locked", "cancel-refused", "quick-process-refused");
            for (String datum : SandboxOrderCatalogue.personalData()) {
                assertThat(left.contains(datum))
                        .as("stands somewhere: " + datum)
                        .isFalse();
            }
        }
    }

    /** Half of the orders are cancelled and the others shipped, and both systems refuse with words about the customer. */
    private static Ended tellsOfCustomers(Installation installation) {
        SandboxShopOrders orders = installation.shop().orders();
        List<String> sent = installation.warehouse().orders().all().stream()
                .map(order -> order.get("orderNumber").asString())
                .toList();
        for (String number : sent) {
            if (Long.parseLong(number) % 2 == 0) {
                orders.cancel(Long.parseLong(number));
            } else {
                installation.warehouse().orders().ship(number, "JJFI" + number);
            }
        }
        installation
                .warehouse()
                .misbehave(ofTheWarehouse(409, installation.warehouse().orders()));
        installation.shop().misbehave(ofTheShop(409, orders));
        PackagedStockbridge application = installation.application();
        Ended cancelled = application.run("run", "order-sync", "--store", "demo");
        Ended completed = application.run("run", "delivery-sync", "--store", "demo");
        return new Ended(completed.code(), cancelled.out() + completed.out(), cancelled.err() + completed.err());
    }
}
