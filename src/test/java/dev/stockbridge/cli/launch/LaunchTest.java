package dev.stockbridge.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.CommandsFixture;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

class LaunchTest {

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
    }

    @Test
    void passesOnWhatTheRunIsToCover() {
        ends("COMPLETED", ExitCode.COMPLETED, null);

        commands.execute(
                "run",
                "order-sync",
                "--store",
                "demo",
                "--run",
                "nightly:1",
                "--plan",
                "--since",
                "2026-11-23T02:00:00+02:00",
                "--until",
                "2026-11-24T00:00:00Z");
        commands.execute("run", "order-sync", "--store", "demo", "--items", "1042, 1043,1042");

        assertThat(commands.application.requests)
                .containsExactly(
                        new RunRequest(
                                "order-sync",
                                "demo",
                                "nightly:1",
                                new RunOptions(
                                        true,
                                        false,
                                        Instant.parse("2026-11-23T00:00:00Z"),
                                        Instant.parse("2026-11-24T00:00:00Z"),
                                        List.of())),
                        new RunRequest(
                                "order-sync",
                                "demo",
                                null,
                                new RunOptions(false, false, null, null, List.of("1042", "1043"))));
    }

    @Test
    void endsWithTheRunsCodeAndItsResultLine() {
        ends("COMPLETED", ExitCode.ATTENTION, null);

        assertThat(commands.execute("run", "order-sync", "--store", "demo")).isEqualTo(10);

        assertThat(commands.out.toString())
                .startsWith("Stockbridge ")
                .contains("order-locked: 1")
                .endsWith(" attention=1 report=" + commands.reports.resolve("demo/order-sync/42")
                        + System.lineSeparator());
        assertThat(commands.reports.resolve("demo/order-sync/42/report.json")).exists();
        assertThat(commands.err.toString()).isEmpty();
    }

    @Test
    void holdsUpTheEndOfTheProcessUntilTheReportIsWritten() {
        ends("COMPLETED", ExitCode.COMPLETED, null);

        commands.execute("restart", "order-sync", "--store", "demo");

        assertThat(commands.application.calls).containsExactly("begin", "restart order-sync demo", "end", "close");
    }

    @Test
    void namesTheCommandToGoOnWith() {
        ends("FAILED", ExitCode.UNREACHABLE, "The warehouse did not answer.");

        assertThat(commands.execute("run", "order-sync", "--store", "demo", "--run", "7"))
                .isEqualTo(20);

        assertThat(commands.out.toString())
                .contains("Cause: The warehouse did not answer.")
                .contains("Go on with: stockbridge run order-sync --store demo --run "
                        + "2026-11-23T02:00:00Z --config " + commands.config);
    }

    @Test
    void keepsTheOptionsInTheCommandToGoOnWith() {
        ends("FAILED", ExitCode.UNREACHABLE, "The warehouse did not answer.");
        commands.application.options = new RunOptions(
                false, false, Instant.parse("2026-11-01T00:00:00Z"), null, List.of("A 1", "B"), false, null);

        commands.execute("restart", "order-sync", "--store", "demo");

        assertThat(commands.out.toString())
                .contains("stockbridge run order-sync --store demo --run 2026-11-23T02:00:00Z"
                        + " --since 2026-11-01T00:00:00Z --items 'A 1,B' ");
    }

    @Test
    void forcesThePlanThatWasToBeAppliedAndNothingElse() {
        ends("FAILED", ExitCode.GUARDED, "Many articles are missing.");
        commands.application.options = new RunOptions(false, false, null, null, List.of(), false, 7L);

        commands.execute("run", "stock-reconciliation", "--store", "demo", "--run", "7", "--force");

        assertThat(commands.out.toString())
                .contains("Go on with: stockbridge run order-sync --store demo --apply-plan 7 --force --config");
    }

    @Test
    void asksForTheSameAgainWhereNothingWasStarted() {
        commands.application.result =
                new RunResult(ExitCode.RUNNING, "order-sync", "demo", "", null, "order-sync already runs.");

        commands.execute("run", "order-sync", "--store", "demo", "--full", "--items", "1042");
        commands.execute("restart", "order-sync", "--store", "demo");

        assertThat(commands.out.toString())
                .contains("Go on with: stockbridge run order-sync --store demo --full --items 1042 --config")
                .contains("Go on with: stockbridge restart order-sync --store demo --config");
    }

    @Test
    void givesAResultLineWhereNothingWasToDo() {
        commands.application.result = new RunResult(
                ExitCode.COMPLETED, "order-sync", "demo", "7", null, "Run 7 was complete already; nothing was done.");

        assertThat(commands.execute("run", "order-sync", "--store", "demo", "--run", "7"))
                .isZero();

        assertThat(commands.out.toString())
                .contains("run=7 execution=- mode=apply", "Run 7 was complete already")
                .contains("RESULT status=COMPLETED code=0 read=0 ");
    }

    @Test
    void givesAResultLineWhereAnotherRunIsUnderWay() {
        commands.application.result =
                new RunResult(ExitCode.RUNNING, "order-sync", "demo", "", null, "order-sync already runs.");

        assertThat(commands.execute("run", "order-sync", "--store", "demo", "--plan"))
                .isEqualTo(40);

        assertThat(commands.out.toString())
                .contains("Written: nothing", "Go on with: stockbridge run order-sync --store demo --plan")
                .contains("RESULT status=NOT_STARTED code=40 ");
    }

    @Test
    void givesAResultLineWhereTheDatabaseIsAway() {
        commands.starter = (settings, connections) -> {
            throw new CommandException(ExitCode.UNREACHABLE, "The database cannot be reached.");
        };

        assertThat(commands.execute("run", "order-sync", "--store", "demo")).isEqualTo(20);
        assertThat(commands.out.toString())
                .contains("Cause: The database cannot be reached.")
                .contains("RESULT status=NOT_STARTED code=20 ");
    }

    @Test
    void doesNotClaimThatNothingWasWrittenWhenTheDatabaseGoesAwayAtTheEnd() {
        ends("FAILED", ExitCode.UNREACHABLE, "The database could not be reached.");
        commands.application.trouble = new DataAccessResourceFailureException("gone", new SQLException("x", "08006"));

        assertThat(commands.execute("run", "order-sync", "--store", "demo")).isEqualTo(20);
        assertThat(commands.out.toString())
                .contains(
                        "execution=42",
                        "Written: not known here",
                        "Go on with: stockbridge run order-sync --store demo --run 7 ")
                .contains("RESULT status=UNKNOWN code=20 ");
    }

    @Test
    void saysOnStandardErrorWhyNothingCouldBeStarted() {
        commands.application.result =
                new RunResult(ExitCode.USAGE, "order-sync", "demo", "", null, "There is no unfinished run.");

        assertThat(commands.execute("restart", "order-sync", "--store", "demo")).isEqualTo(2);
        assertThat(commands.out.toString()).isEmpty();
        assertThat(commands.err.toString()).isEqualToIgnoringNewLines("There is no unfinished run.");
    }

    private void ends(String status, ExitCode code, @Nullable String remark) {
        commands.application.result = new RunResult(code, "order-sync", "demo", "7", 42L, remark);
        commands.application.report = ReportFixture.ended(status, code.code(), remark);
        commands.application.items = ReportFixture.ITEMS::forEach;
    }
}
