package dev.stockbridge.process;

import static dev.stockbridge.sandbox.Faults.quotes;
import static dev.stockbridge.sandbox.PageFaults.malformsOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.OrderCatalogue;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, streets, phones, addresses and comments pass through; none is printed, logged, reported or stored. */
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
                    .forEach(id -> installation.shop().orders().comment(id, "PUBLIC", OrderCatalogue.SECRET));
            installation.warehouse().misbehave(quotes(400).onlyFor("PUT", ".*/orders.*"));
            installation
                    .shop()
                    .misbehave(malformsOrder(installation.shop().orders().ids().get(0)));
            Ended refused = application.run("run", "order-sync", "--full", "--store", "demo");
            installation.warehouse().misbehave(quotes(500).onlyFor("PUT", ".*/orders.*"));
            Ended broken = application.run("run", "order-sync", "--full", "--store", "demo", "--run", "broken");

            assertThat(first.code()).as(first.sysout()).isEqualTo(10);
            assertThat(refused.sysout()).contains("order-locked", "unreadable");
            String left = first.sysout()
                    + refused.sysout()
                    + broken.sysout()
                    + Remains.reports(folder)
                    + Remains.database(installation.database());
            assertThat(left).contains("RESULT", "order-locked");
            for (String datum : OrderCatalogue.personalData()) {
                assertThat(left.contains(datum))
                        .as("stands somewhere: " + datum)
                        .isFalse();
            }
        }
    }
}
