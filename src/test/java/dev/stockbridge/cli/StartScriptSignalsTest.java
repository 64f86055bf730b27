package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script stays beside Java, whatever signal it gets. */
class StartScriptSignalsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws Exception {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho begun\nread -r line\nexit 7\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(folder.resolve("stockbridge.jar"), "");
    }

    @Test
    void goesOnWhenAskedForTheThreads() throws Exception {
        ProcessBuilder start = new ProcessBuilder(
                Path.of("scripts/stockbridge").toAbsolutePath().toString(), "run");
        start.environment().put("JAVA_HOME", folder.resolve("java").toString());
        start.environment()
                .put("STOCKBRIDGE_JAR", folder.resolve("stockbridge.jar").toString());
        Process script = start.redirectErrorStream(true).start();
        try (BufferedReader output = script.inputReader()) {
            assertThat(output.readLine()).isEqualTo("begun");
            assertThat(new ProcessBuilder("kill", "-QUIT", Long.toString(script.pid()))
                            .start()
                            .waitFor())
                    .isZero();

            // One that is gone has nobody to read from it.
            if (script.isAlive()) {
                script.outputWriter().append("\n").close();
            }
            assertThat(script.waitFor()).isEqualTo(7);
        }
    }
}
