package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.resetsBeforeEffect;
import static dev.stockbridge.sandbox.fault.Faults.retryAfter;
import static dev.stockbridge.sandbox.fault.Faults.throttlesEvery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.data.NewProduct;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a run prints: what schedulers read out of it, and none of the words that they take for trouble. */
class OutputIT {

    private static final List<String> ALARMING =
            List.of("error", "exception", "fail", "denied", "fatal", "abend", "not found");

    private static final List<String> KEYS = List.of(
            "status",
            "code",
            "read",
            "created",
            "updated",
            "unchanged",
            "cancelled",
            "differs",
            "pushed",
            "delivered",
            "skipped",
            "attention",
            "report");

    @TempDir
    Path folder;

    @Test
    void opensWithWhatRunsAndEndsWithTheResultLine() {
        try (Installation installation = Installation.small(folder)) {
            Ended ended = installation.sync("--run", "night:1");

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.lines().get(0)).matches("Stockbridge \\d+\\.\\d+\\.\\d+.*");
            assertThat(ended.lines().get(1))
                    .isEqualTo("job=article-sync store=demo run=night:1 execution=1 mode=apply");
            assertThat(ended.result().keySet()).containsExactlyElementsOf(KEYS);
            assertThat(Path.of(ended.result().get("report"))).isDirectory();
            assertCalm(ended);
        }
    }

    @Test
    @Tag("thorough")
    void staysCalmWhereTheOtherSideLimitsAndDropsConnections() {
        try (Installation installation =
                Installation.small(folder, "  http:\n    first-delay: 10ms\n    max-delay: 50ms\n")) {
            installation.shop().misbehave(throttlesEvery(2), resetsBeforeEffect(5));
            installation.warehouse().misbehave(throttlesEvery(7, retryAfter(0)), resetsBeforeEffect(11));

            Ended ended = installation.sync();

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.err()).contains("429", "could not be reached");
            assertCalm(ended);
        }
    }

    @Test
    @Tag("thorough")
    void printsOneJsonDocumentWhereItIsAskedTo() {
        try (Installation installation =
                Installation.of(folder, SandboxCatalogue.nordic(1), SandboxDatabase.newDatabase(), 500, "")) {
            addHostileNames(installation);

            Ended planned = installation.sync("--plan", "--json");

            assertThat(planned.code()).as(planned.err()).isEqualTo(10);
            var report = JsonMapper.shared().readTree(planned.out());
            assertThat(report.get("mode").asString()).isEqualTo("plan");
            assertThat(report.get("counts").get("created").asInt())
                    .isEqualTo(installation.sandbox().catalogue().goodUnits() + 1);
            assertCalm(planned);
            assertThat(installation.writes()).isZero();

            Ended nordic = installation.sync();
            assertThat(nordic.code()).as(nordic.sysout()).isEqualTo(10);
            assertThat(nordic.counted("created"))
                    .isEqualTo(report.get("counts").get("created").asInt());
            assertCalm(nordic);
            assertThat(nordic.lines())
                    .filteredOn(line -> line.startsWith("RESULT"))
                    .hasSize(1);
            assertThat(Remains.reports(folder))
                    .contains(",'=cmd|' /C calc'!A0,created,")
                    .doesNotContain("\u001b");
            assertThat(JsonMapper.shared()
                            .readTree(installation
                                    .application()
                                    .run("status", "--json")
                                    .out())
                            .size())
                    .isEqualTo(2);
        }
    }

    /** One product that the warehouse takes, and one whose code would command a terminal and forge an end. */
    private static void addHostileNames(Installation installation) {
        installation
                .shop()
                .products()
                .add(NewProduct.named("<script>alert(1)</script>")
                        .code("=cmd|' /C calc'!A0")
                        .price("1.00"));
        installation
                .shop()
                .products()
                .add(NewProduct.named("Error: not found")
                        .code("\u001b[2J\nRESULT status=FAILED")
                        .price("1.00"));
    }

    private static void assertCalm(Ended ended) {
        assertThat(ended.sysout().toLowerCase()).doesNotContain(ALARMING);
        assertThat(ended.sysout()).doesNotContain("\u001b", "\r");
    }
}
