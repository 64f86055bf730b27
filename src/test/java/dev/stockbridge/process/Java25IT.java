package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar on Java 25, where there is one. */
@Tag("thorough")
class Java25IT {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    @TempDir
    Path folder;

    @Test
    void runsOnJava25AndPrintsNothingMore() throws IOException {
        Optional<Path> java = java25();
        assumeTrue(java.isPresent(), "no Java 25 below " + INSTALLED);
        try (Installation installation = Installation.smallThroughSoap(folder)) {
            installation.application().with("JAVA_HOME", java.orElseThrow().toString());

            Ended ended = installation.sync();

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.counted("created")).isEqualTo(installation.units());
            assertThat(ended.sysout()).doesNotContainIgnoringCase("warning", "restricted", "fail");
        }
    }

    private static Optional<Path> java25() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(home -> home.getFileName().toString().matches("[a-z]+-25\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        }
    }
}
