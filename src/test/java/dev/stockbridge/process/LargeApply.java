package dev.stockbridge.process;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * Carries a hundred thousand units into an empty warehouse with the packaged jar in 128 megabytes, and says how long it
 * takes: minutes, since the warehouse executes one write after the other.
 */
public final class LargeApply {

    private LargeApply() {}

    /** Wants a jar that is built. */
    public static void measure() {
        try {
            var folder = Files.createTempDirectory("stockbridge-large");
            measure(folder);
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(Path folder) {
        var catalogue = SandboxCatalogue.small(3, MemoryIT.PRODUCTS);
        try (var installation = Installation.of(folder, catalogue, SandboxDatabase.newDatabase(), "")) {
            installation.shop().checkAnswers(false);
            installation.warehouse().checkAnswers(false);
            installation.application().with("STOCKBRIDGE_JAVA_OPTS", MemoryIT.OPTIONS);
            long begin = System.nanoTime();
            var started = installation.startSync();
            started.process().onExit().join();
            var ended = started.end();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (ended.code() != 0 || ended.counted("created") != installation.units()) {
                throw new IllegalStateException("It did not go through: " + ended.sysout());
            }
            System.out.printf(
                    "%-45s %6d ms, %.0f units a second%n",
                    installation.units() + " new units in 128 megabytes",
                    took.toMillis(),
                    installation.units() * 1000.0 / took.toMillis());
        }
    }
}
