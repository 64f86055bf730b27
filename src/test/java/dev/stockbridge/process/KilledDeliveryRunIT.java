package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed with SIGKILL right after the shop has completed an order, delivery-sync completes no order twice. */
@Tag("thorough")
class KilledDeliveryRunIT {

    private static final int SHIPPED = 8;

    @TempDir
    Path folder;

    @Test
    void completesNoOrderTwice() {
        CompletableFuture<Started> victim = new CompletableFuture<>();
        try (Installation installation = Installation.small(folder).withOrders()) {
            installation.sync();
            installation.start("order-sync").end();
            List<Long> shipped = ship(installation);
            installation
                    .shop()
                    .misbehave(after(
                                    request -> request.path().endsWith("/quick-process"),
                                    () -> victim.join().kill())
                            .after(SHIPPED / 2)
                            .times(1));
            victim.complete(installation.start("delivery-sync", "--run", "night"));
            assertThat(victim.join().end().code()).isNotZero();

            Ended again = installation.start("delivery-sync", "--run", "night").end();

            assertThat(again.code()).as(again.sysout()).isZero();
            assertThat(again.counted("delivered")).isEqualTo(SHIPPED);
            Ended next = installation.start("delivery-sync", "--full").end();
            assertThat(next.counted("delivered")).as(next.sysout()).isZero();
            assertThat(installation.shop().orders().mails()).isEqualTo(shipped);
            assertThat(installation.shop().count("POST", ".*/quick-process")).isEqualTo(SHIPPED);
        }
    }

    /** Ships orders that the shop can complete: open, with one payment. */
    private static List<Long> ship(Installation installation) {
        SandboxWarehouseOrders there = installation.warehouse().orders();
        List<Long> shipped = installation.shop().orders().ids().stream()
                .filter(id -> there.find(Long.toString(id)).isPresent())
                .filter(id -> Optional.of(installation.shop().orders().get(id))
                        .filter(order -> order.get("status").stringValue().equals("OPEN"))
                        .filter(order -> order.get("payments").size() == 1)
                        .filter(order -> order.get("shipments").size() == 1)
                        .filter(order ->
                                order.at("/shipments/0/shipping_method_id").isNumber())
                        .isPresent())
                .sorted()
                .limit(SHIPPED)
                .toList();
        shipped.forEach(id -> there.ship(Long.toString(id), "JJFI" + id));
        return shipped;
    }
}
