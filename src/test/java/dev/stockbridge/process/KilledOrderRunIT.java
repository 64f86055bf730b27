package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.http.SandboxRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** {@code kill -9} while orders are written, then the same command: each order is there once, as if nothing had happened. */
@Tag("thorough")
class KilledOrderRunIT {

    private static Map<String, ObjectNode> undisturbed;
    private static int writes;

    @TempDir
    Path folder;

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) {
        try (Installation installation = Installation.small(folder).withOrders()) {
            installation.sync();
            installation.warehouse().clearRequests();
            installation.start("order-sync").end();
            undisturbed = installation.orders();
            writes = (int) installation.writes();
        }
        assertThat(undisturbed).hasSizeGreaterThan(40);
    }

    @Test
    void makesNoOrderTwice() {
        CompletableFuture<Started> victim = new CompletableFuture<>();
        try (Installation installation = Installation.small(folder).withOrders()) {
            installation.sync();
            installation.warehouse().clearRequests();
            installation
                    .warehouse()
                    .misbehave(after(SandboxRequest::writes, () -> victim.join().kill())
                            .after(writes / 2)
                            .times(1));
            victim.complete(installation.start("order-sync", "--run", "night"));
            assertThat(victim.join().end().code()).isNotZero();

            Ended again = installation.start("order-sync", "--run", "night").end();

            assertThat(again.code()).as(again.sysout()).isEqualTo(10);
            assertThat(again.report().get("restartOf").asLong()).isEqualTo(2);
            assertThat(installation.orders()).isEqualTo(undisturbed);
            assertThat(installation.writes()).isBetween((long) writes, (long) writes + Installation.CHUNK);
            assertThat(installation.warehouse().overlappingWrites()).isZero();
        }
    }
}
