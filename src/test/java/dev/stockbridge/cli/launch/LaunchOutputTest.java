package dev.stockbridge.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.CommandsFixture;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.files.ReportFolder;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a launch leaves behind besides its summary: the document on standard output, and the folder of reports. */
class LaunchOutputTest {

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
    }

    @Test
    void printsTheReportAndNothingElseAsJson() {
        ends("COMPLETED", ExitCode.ATTENTION, null);

        commands.execute("run", "order-sync", "--store", "demo", "--json");

        JsonNode report = JsonMapper.shared().readTree(commands.out.toString());
        assertThat(report.get("schema").intValue()).isEqualTo(1);
        assertThat(report.get("exitCode").intValue()).isEqualTo(10);
        assertThat(report.get("items")).hasSize(2);
    }

    @Test
    void printsADocumentThatTurnsNoJobRedAndKeepsAllThatItSays() throws Exception {
        ends("COMPLETED", ExitCode.ATTENTION, null);
        ReportItem refused = new ReportItem(
                "7",
                "FAIL-SAFE",
                "attention",
                "rejected-by-warehouse",
                "Validation failed: Error 12, \n\"x\" not found",
                null);
        commands.application.items = List.of(refused)::forEach;

        commands.execute("run", "order-sync", "--store", "demo", "--json");

        assertThat(commands.out.toString())
                .doesNotContainIgnoringCase("error", "exception", "fail", "denied", "fatal", "abend", "not found");
        String onDisk = Files.readString(commands.reports.resolve("demo/order-sync/42/report.json"));
        assertThat(onDisk).contains("\"FAIL-SAFE\"", "Validation failed: Error 12");
        JSONAssert.assertEquals(onDisk, commands.out.toString(), JSONCompareMode.STRICT);
    }

    @Test
    void printsInClearWhyARunDidNotSucceed() {
        ends("FAILED", ExitCode.FAILED, "Unexpected: NullPointerException");

        commands.execute("run", "order-sync", "--store", "demo", "--json");

        assertThat(commands.out.toString()).contains("\"FAILED\"", "Unexpected: NullPointerException");
    }

    @Test
    void removesOldReportsWithAllTheirFilesAndFromTheIndex() throws Exception {
        PastRun old = past(7, Instant.parse("2026-01-01T00:00:00Z"));
        PastRun young = past(41, Instant.parse("2026-11-23T01:00:00Z"));
        ReportFolder folder = new ReportFolder(commands.reports);
        for (PastRun run : List.of(old, young)) {
            folder.write(run.report(), ReportFixture.ITEMS::forEach, ReportFixture.BACKGROUND);
            commands.application.past.add(run);
        }
        Files.setLastModifiedTime(
                folder.of(old.report()).resolve("report.json"),
                FileTime.from(Instant.now().minus(Duration.ofDays(91))));
        ends("COMPLETED", ExitCode.COMPLETED, null);

        commands.execute("run", "order-sync", "--store", "demo");

        assertThat(folder.of(old.report())).doesNotExist();
        assertThat(folder.of(young.report()))
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/metrics.prom");
        assertThat(Files.readString(commands.reports.resolve("index.html")))
                .contains("demo/order-sync/42/report.html", "demo/order-sync/41/report.html", "1 Jan 2026, 00:00 UTC")
                .doesNotContain("demo/order-sync/7/report.html");
    }

    private void ends(String status, ExitCode code, @Nullable String remark) {
        commands.application.result = new RunResult(code, "order-sync", "demo", "7", 42L, remark);
        commands.application.report = ReportFixture.ended(status, code.code(), remark);
        commands.application.items = ReportFixture.ITEMS::forEach;
    }

    private static PastRun past(long execution, Instant at) {
        RunReport report = ReportFixture.ended("COMPLETED", 0, null);
        return new PastRun(
                new RunReport(
                        report.schema(),
                        report.job(),
                        report.store(),
                        "run-" + execution,
                        execution,
                        null,
                        report.mode(),
                        report.status(),
                        report.exitCode(),
                        at,
                        at.plusSeconds(9),
                        null,
                        report.counts(),
                        report.calls(),
                        report.notes(),
                        null,
                        List.of()),
                "whole");
    }
}
