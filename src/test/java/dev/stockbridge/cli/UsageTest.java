package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    run order-sync --store demo --colour       | Unknown option: '--colour'
                    run order-sync                             | Name one store with --store, or several with one of --stores, --group and --all-stores.
                    run order-sync --store demo --all-stores   | Name one store with --store, or several
                    run order-sync --group a --all-stores      | Name one store with --store, or several
                    run order-sync --store demo --threads 4    | --threads, --workers, --for, --shard and --again are for many stores
                    run order-sync --all-stores --workers --threads 2 | With --workers, the workers' own --threads count
                    run order-sync,delivery-sync --store demo  | Several jobs are for --stores, --group or --all-stores: use --stores demo.
                    run order-sync,orders --all-stores         | There is no job 'orders'.
                    run order-sync,order-sync --all-stores     | A job is named twice.
                    run order-sync --stores demo,demmo         | There is no store 'demmo'.
                    run order-sync --group nordic              | No store is in group 'nordic'. Set stockbridge.stores.<id>.group.
                    run order-sync --all-stores --threads 0    | --threads takes a number from 1 to 64.
                    run order-sync --all-stores --for 50       | '50' is no time. Write it as 50m, 2h or 90s.
                    run order-sync --all-stores --for soon     | 'soon' is no time.
                    run order-sync --all-stores --shard 4/4    | --shard takes a part and the number of parts, counted from 0
                    run order-sync --all-stores --items 1      | --items is for one store: use --store.
                    run order-sync,stock-reconciliation --all-stores --force | --force is for stock-reconciliation alone.
                    run --store demo                           | Missing required parameter: '<job>'
                    run orders --store demo                    | There is no job 'orders'. Jobs: article-sync, order-sync, delivery-sync, stock-reconciliation.
                    run order-sync --store demmo               | There is no store 'demmo'. Stores: demo.
                    run order-sync --store demo --run a/b      | --run takes 1 to 80 letters
                    run order-sync --store demo --since 2026-11-23T00:00:00 | write date, time and offset
                    run order-sync --store demo --since today  | 'today' is no instant
                    run order-sync --store demo --until 2026-11-23T00:00:00Z | --until needs --since
                    run order-sync --store demo --since 2026-11-23T00:00:00Z --until 2026-11-22T00:00:00Z | --until lies before --since
                    run order-sync --store demo --full --since 2026-11-23T00:00:00Z | choose one
                    run article-sync --store demo --items 1 --since 2026-11-23T00:00:00Z | --items names what to read
                    run order-sync --store demo --items 1,,2   | --items takes keys
                    restart order-sync                         | Missing required option: '--store=<id>'
                    restart nothing --store demo               | There is no job 'nothing'
                    stop order-sync --store other              | There is no store 'other'
                    status --limit 0                           | --limit takes a number from 1 on
                    status --store other                       | There is no store 'other'
                    attention --job nothing                    | There is no job 'nothing'
                    attention dismiss x                        | 'x' is not a long
                    report                                     | Missing required parameter: '<execution-id>'
                    sync                                       | Unmatched argument
                    """)
    void answersAMisuseWithOneLineAndStartsNothing(String line, String message) {
        assertThat(commands.execute(line.split(" +"))).isEqualTo(2);

        assertThat(commands.err.toString()).contains(message).hasLineCount(1);
        assertThat(commands.out.toString()).isEmpty();
        assertThat(commands.started).isFalse();
    }

    @Test
    void asksForACommand() {
        assertThat(commands.executeBare()).isEqualTo(2);
        assertThat(commands.err.toString()).contains("Name a command: run, restart, stop, status, attention, report");
    }

    @Test
    void takesAnOverlongRunIdForAMisuse() {
        assertThat(commands.execute("run", "order-sync", "--store", "demo", "--run", "x".repeat(81)))
                .isEqualTo(2);
        assertThat(commands.execute("run", "order-sync", "--store", "demo", "--run", ""))
                .isEqualTo(2);
    }

    @Test
    void namesTheFileOfABadConfiguration() throws Exception {
        Files.writeString(commands.config, "stockbridge:\n  chunk-size: many\n");

        assertThat(commands.execute("status")).isEqualTo(2);
        assertThat(commands.err.toString()).contains(commands.config.toString(), "chunk-size (line 2)");
        assertThat(commands.started).isFalse();
    }

    @Test
    void refusesAReportFolderThatCannotBeMade() throws Exception {
        Files.writeString(commands.reports, "a file");

        assertThat(commands.execute("run", "order-sync", "--store", "demo")).isEqualTo(2);
        assertThat(commands.err.toString()).contains("The folder for reports");
        assertThat(commands.started).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "restart --help",
                "stop --help",
                "status --help",
                "attention --help",
                "attention list --help",
                "attention dismiss --help",
                "report --help"
            })
    void explainsEveryExitCodeInItsHelp(String line) {
        assertThat(commands.executeBare(line.split(" "))).isZero();

        for (ExitCode code : ExitCode.values()) {
            assertThat(commands.out.toString().replaceAll("\\s+", " ")).contains(code.code() + " " + code.meaning());
        }
        assertThat(commands.out.toString()).contains("--config");
        assertThat(commands.err.toString()).isEmpty();
    }

    @Test
    void tellsTheVersionOfTheBuild() {
        assertThat(commands.executeBare("--version")).isZero();
        assertThat(commands.out.toString()).matches("stockbridge \\d+\\.\\d+\\.\\d+\\S*\\R");
    }
}
