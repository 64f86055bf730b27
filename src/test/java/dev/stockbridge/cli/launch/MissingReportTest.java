package dev.stockbridge.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.CommandsFixture;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run whose report or summary is lost says so, and what it did is told again when it is asked for. */
class MissingReportTest {

    private static final String[] RUN = {"run", "order-sync", "--store", "demo", "--run", "7"};

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
        commands.application.result = new RunResult(ExitCode.ATTENTION, "order-sync", "demo", "7", 42L, null);
        commands.application.report = ReportFixture.ended("COMPLETED", 10, null);
        commands.application.items = ReportFixture.ITEMS::forEach;
    }

    @Test
    void keepsTheRunsCodeWhereTheReportCannotBeWritten() throws Exception {
        Files.createDirectories(commands.reports);
        Files.writeString(commands.reports.resolve("demo"), "in the way");

        int code = commands.execute(RUN);

        assertThat(code).isEqualTo(10);
        assertThat(commands.out.toString())
                .contains("Note: The report is missing: ")
                .contains("Write it with: stockbridge report 42 --config " + commands.config)
                .contains("order-locked: 1")
                .contains(" code=10 ")
                .contains(" report=-");
        Files.delete(commands.reports.resolve("demo"));
        assertThat(commands.execute("report", "42")).isZero();
        assertThat(commands.reports.resolve("demo/order-sync/42/report.html")).exists();
    }

    @Test
    void tellsWhatACompleteRunHadComeTo() {
        commands.application.result = new RunResult(
                ExitCode.COMPLETED,
                "order-sync",
                "demo",
                "7",
                null,
                "Run 7 was complete already; nothing was done.",
                42L);

        assertThat(commands.execute(RUN)).isZero();

        assertThat(commands.out.toString())
                .contains("Run 7 was complete already; nothing was done. Execution 42 had ended with code 10: read ")
                .contains(", attention 1.")
                .contains("RESULT status=COMPLETED code=0 read=0 ")
                .contains(" report=" + commands.reports.resolve("demo/order-sync/42"));
        assertThat(commands.reports.resolve("demo/order-sync/42/report.html"))
                .as("it was missing")
                .exists();
    }

    @Test
    void answersForACompleteRunThoughItsReportCannotBeWritten() throws Exception {
        commands.application.result =
                new RunResult(ExitCode.COMPLETED, "order-sync", "demo", "7", null, "Run 7 was complete already.", 42L);
        Files.createDirectories(commands.reports);
        Files.writeString(commands.reports.resolve("demo"), "in the way");

        assertThat(commands.execute(RUN)).isZero();

        assertThat(commands.out.toString())
                .contains("had ended with code 10", "Note: The report is missing: ", "stockbridge report 42 ")
                .contains("RESULT status=COMPLETED code=0 ");
    }

    @Test
    void isNoSuccessWhereNobodyCouldReadTheSummary() {
        commands.application.result = new RunResult(ExitCode.COMPLETED, "order-sync", "demo", "7", 42L, null);
        commands.application.report = ReportFixture.ended("COMPLETED", 0, null);
        commands.printed = new PrintWriter(new FullDisk());

        assertThat(commands.execute(RUN)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsItsEndThoughTheReportCannotBeMadeIntoJson(boolean json) {
        for (Throwable problem : List.of(new IllegalStateException("x"), new NoClassDefFoundError("a/B"))) {
            commands.out.getBuffer().setLength(0);
            commands.application.report = withBrokenCalls(ReportFixture.ended("COMPLETED", 10, null), problem);

            int code = json
                    ? commands.execute(
                            Stream.concat(Stream.of(RUN), Stream.of("--json")).toArray(String[]::new))
                    : commands.execute(RUN);

            assertThat(code).isEqualTo(json || problem instanceof Error ? 1 : 10);
            if (json) {
                assertThat(commands.out.toString()).contains("\"exitCode\" : 1").contains("Unexpected: ");
            } else {
                assertThat(results()).hasSize(1);
                assertThat(commands.out.toString()).contains("Note: The report is missing: unexpected, ");
            }
        }
    }

    @Test
    void refusesAnArgumentWhoseLettersTheLocaleDoesNotKnow() {
        assertThat(commands.execute("run", "article-sync", "--store", "demo", "--items", "K\uFFFD\uFFFDH"))
                .isEqualTo(2);
        assertThat(commands.err.toString()).contains("Set LC_ALL to a UTF-8 locale");
        assertThat(commands.started).isFalse();
    }

    private static RunReport withBrokenCalls(RunReport report, Throwable problem) {
        Map<String, Map<String, Long>> calls = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Map<String, Long>>> entrySet() {
                if (problem instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) problem;
            }
        };
        return new RunReport(
                report.schema(),
                report.job(),
                report.store(),
                report.run(),
                report.execution(),
                null,
                report.mode(),
                report.status(),
                report.exitCode(),
                report.startedAt(),
                report.finishedAt(),
                null,
                report.counts(),
                calls,
                report.notes(),
                null,
                List.of());
    }

    private List<String> results() {
        return commands.out
                .toString()
                .lines()
                .filter(line -> line.startsWith("RESULT "))
                .toList();
    }

    /** Takes nothing that is written to it. */
    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] signs, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
