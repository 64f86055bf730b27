package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.throttlesEvery;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The log on standard error, in both its forms: each line tells its store, job, run and execution. */
class LogIT {

    private static final String PATIENT = "  http:\n    first-delay: 10ms\n    max-delay: 50ms\n";

    @TempDir
    Path folder;

    @Test
    void writesALineForEachEvent() {
        try (Installation installation = Installation.small(folder, PATIENT)) {
            installation.shop().misbehave(throttlesEvery(2));

            Ended ended = installation.sync("--run", "night-1");

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.err().lines())
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.matches("\\S+Z (INFO |WARN ) demo article-sync night-1 1 \\S+ .+"));
        }
    }

    @Test
    @Tag("thorough")
    void writesADocumentForEachEventWhereTheSettingsSaySo() {
        try (Installation installation = Installation.small(folder, "  log: ecs\n" + PATIENT)) {
            installation.shop().misbehave(throttlesEvery(2));

            Ended ended = installation.sync("--run", "night-1");

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.err().lines().map(JsonMapper.shared()::readTree))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(event -> {
                        assertThat(event.at("/ecs/version").asString()).isNotEmpty();
                        assertThat(event.at("/service/name").asString()).isEqualTo("stockbridge");
                        assertThat(event.get("store").asString()).isEqualTo("demo");
                        assertThat(event.get("job").asString()).isEqualTo("article-sync");
                        assertThat(event.get("run").asString()).isEqualTo("night-1");
                        assertThat(event.get("execution").asString()).isEqualTo("1");
                        assertThat(event.get("message").asString()).isNotEmpty();
                    });
            assertThat(ended.err())
                    .doesNotContainIgnoringCase("error", "exception", "fail", "denied", "fatal", "abend");
        }
    }
}
