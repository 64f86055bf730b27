package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A big catalogue goes through in pages and chunks: the memory that a run needs does not grow with it. */
// Begun first, since it takes longest.
@Tag("thorough")
@Order(1)
class MemoryIT {

    static final int PRODUCTS = 57_000;
    static final String OPTIONS = "-Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError";

    @TempDir
    Path folder;

    @Test
    void plansAHundredThousandUnitsWithin128Megabytes() {
        SandboxCatalogue catalogue = SandboxCatalogue.small(3, PRODUCTS);
        try (Installation installation = Installation.of(folder, catalogue, SandboxDatabase.newDatabase(), 1000, "")) {
            installation.shop().checkAnswers(false);
            installation.application().with("STOCKBRIDGE_JAVA_OPTS", OPTIONS);

            Ended plan = installation.sync("--plan");

            assertThat(plan.code()).as(plan.sysout()).isZero();
            assertThat(plan.counted("created")).isEqualTo(installation.units()).isGreaterThan(100_000);
            assertThat(plan.report().get("items")).hasSize(10_000);
        }
    }
}
