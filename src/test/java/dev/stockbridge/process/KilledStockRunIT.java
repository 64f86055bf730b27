package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed with SIGKILL between two pushes, stock-reconciliation compares again and pushes the rest. */
@Tag("thorough")
class KilledStockRunIT {

    private static final int ON_THE_SHELF = 4711;

    @TempDir
    Path folder;

    @Test
    void pushesEachQuantityOnce() {
        CompletableFuture<Started> victim = new CompletableFuture<>();
        try (Installation installation = Installation.smallPushing(folder)) {
            installation.sync();
            List<String> codes = count(installation);
            assertThat(codes).hasSizeGreaterThan(20);
            installation
                    .shop()
                    .misbehave(after(
                                    request -> request.method().equals("PATCH"),
                                    () -> victim.join().kill())
                            .after(12)
                            .times(1));
            victim.complete(installation.start("stock-reconciliation", "--force", "--run", "night"));
            assertThat(victim.join().end().code()).isNotZero();

            Ended again = installation
                    .start("stock-reconciliation", "--force", "--run", "night")
                    .end();

            assertThat(again.code()).as(again.sysout()).isZero();
            assertThat(codes)
                    .allSatisfy(code -> assertThat(installation
                                    .shop()
                                    .products()
                                    .stock(code)
                                    .get("quantity")
                                    .asInt())
                            .as(code)
                            .isEqualTo(ON_THE_SHELF));
            assertThat(installation.shop().count("PATCH", ".*/stock/.*")).isEqualTo(codes.size());
            Ended next = installation.start("stock-reconciliation").end();
            assertThat(next.counted("pushed")).as(next.sysout()).isZero();
            assertThat(next.code()).as(next.sysout()).isZero();
        }
    }

    /** The shelves hold something else than the shop believes. Answers the codes of what the shop keeps stock of. */
    private static List<String> count(Installation installation) {
        List<String> codes = installation.sandbox().catalogue().references().values().stream()
                .filter(code -> !code.isBlank() && code.equals(code.strip()) && !code.contains("/"))
                .filter(code -> installation.warehouse().articles().find(code).isPresent())
                .filter(code -> installation
                        .shop()
                        .products()
                        .stock(code)
                        .path("enabled")
                        .asBoolean())
                .toList();
        codes.forEach(code -> installation.warehouse().articles().stock(code, ON_THE_SHELF));
        return codes;
    }
}
