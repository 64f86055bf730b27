package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar, unpacked once and with an archive of its classes as one run left them: the tests start many
 * processes, and this way each starts in two thirds of the time.
 */
final class Unpacked {

    private static final String LIKE_THE_SCRIPT = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final Unpacked ONCE =
            new Unpacked(Path.of("target", "unpacked").toAbsolutePath());

    private final Path folder;

    private Unpacked(Path folder) {
        this.folder = folder;
        try {
            FileSystemUtils.deleteRecursively(folder);
            unpack();
            archive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What tells {@code scripts/stockbridge} to start it. */
    static Map<String, String> variables() {
        return ONCE.variables("-XX:SharedArchiveFile=" + ONCE.folder.resolve("classes.jsa"));
    }

    private Map<String, String> variables(String option) {
        return Map.of(
                "STOCKBRIDGE_JAR",
                folder.resolve("stockbridge.jar").toString(),
                "STOCKBRIDGE_JAVA_OPTS",
                LIKE_THE_SCRIPT + " " + option);
    }

    private void unpack() throws IOException, InterruptedException {
        int code = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Djarmode=tools",
                        "-jar",
                        Path.of("target", "stockbridge.jar").toString(),
                        "extract",
                        "--destination",
                        folder.toString()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).as("unpacking the packaged jar").isZero();
    }

    private void archive() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        try (var installation = Installation.of(
                        work, SandboxCatalogue.small(7, 3), SandboxDatabase.newDatabase(), 10, "")
                .withOrders()) {
            variables("-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa"))
                    .forEach(installation.application()::with);
            installation.application().run("run", "order-sync", "--store", "demo");
        }
    }
}
