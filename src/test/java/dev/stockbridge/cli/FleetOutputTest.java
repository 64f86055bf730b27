package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.report.Counts;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetRow;
import dev.stockbridge.run.record.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a launch over many stores prints and writes. */
class FleetOutputTest {

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws IOException {
        commands = new CommandsFixture(folder);
    }

    @Test
    void printsALineForEachIncompleteStoreAndOneResultLine() {
        given(10, null, row("ok", "order-sync", 0), row("busy", "order-sync", 10), row("shut", "order-sync", 50));

        int code = commands.execute("run", "order-sync", "--all-stores");

        assertThat(code).isEqualTo(10);
        assertThat(commands.out.toString())
                .contains("jobs=order-sync selection=all run=night fleet=7 mode=apply")
                .contains("stores 3, complete 2, with items for a person 1, to be run again 0, for a person first 1")
                .contains("  50  shut  order-sync  execution 42  credentials or rights were refused")
                .endsWith(" status=COMPLETED code=10 stores=3 complete=2 attention=1 again=0 person=1 report="
                        + commands.reports.resolve("fleet/order-sync/night") + "\n");
        assertThat(commands.out.toString().lines().filter(line -> line.startsWith("RESULT")))
                .hasSize(1);
    }

    @Test
    void saysWithWhichCommandToGoOn() {
        given(20, "Not all stores completed.", row("ok", "order-sync", 0), row("away", "order-sync", 20));

        commands.execute("run", "order-sync", "--all-stores", "--full");

        assertThat(commands.out.toString())
                .contains("Cause: Not all stores completed.")
                .contains("Go on with: stockbridge run order-sync --all-stores --run night --full");
    }

    @Test
    void listsFiftyIncompleteStoresAtMost() {
        given(
                50,
                null,
                IntStream.range(0, 60)
                        .mapToObj(n -> row("store-" + n, "order-sync", 50))
                        .toArray(FleetRow[]::new));

        commands.execute("run", "order-sync", "--all-stores");

        assertThat(commands.out.toString().lines().filter(line -> line.startsWith("  50  ")))
                .hasSize(50);
        assertThat(commands.out.toString()).contains("  and 10 more, which the report lists");
    }

    @Test
    void writesTheReportOfTheWholeLaunch() throws IOException {
        given(10, null, row("ok", "order-sync", 0), row("shut", "order-sync", 50));

        commands.execute("run", "order-sync", "--all-stores", "--json");

        Path written = commands.reports.resolve("fleet/order-sync/night");
        var document = JsonMapper.shared().readTree(Files.readString(written.resolve("report.json")));
        assertThat(document.at("/stores").asInt()).isEqualTo(2);
        assertThat(document.at("/person").asInt()).isEqualTo(1);
        assertThat(document.at("/results/1/report").asString()).isEqualTo("shut/order-sync/42");
        assertThat(JsonMapper.shared().readTree(commands.out.toString())).isEqualTo(document);
        assertThat(Files.readString(written.resolve("stores.csv"))).contains("shut,,order-sync,50,42,");
    }

    @Test
    void endsAMisuseThatTheLauncherFindsWith2AndNoResultLine() {
        commands.application.fleets.result =
                new FleetResult(ExitCode.USAGE, null, "night", "Started with other options.");

        assertThat(commands.execute("run", "order-sync", "--all-stores")).isEqualTo(2);
        assertThat(commands.err.toString()).contains("Started with other options.");
        assertThat(commands.out.toString()).doesNotContain("RESULT");
    }

    @Test
    void tellsThatTheLaunchIsUnderWayElsewhere() {
        commands.application.fleets.result = new FleetResult(ExitCode.RUNNING, null, "night", "Already under way.");

        assertThat(commands.execute("run", "order-sync", "--all-stores")).isEqualTo(40);
        assertThat(commands.out.toString()).contains("RESULT status=NOT_STARTED code=40 stores=0");
    }

    @Test
    void showsLaunchesAndTheStoresOfOneWithTheWorstFirst() {
        given(10, null, row("ok", "order-sync", 0), row("shut", "order-sync", 50));

        assertThat(commands.execute("status", "--fleet")).isZero();
        assertThat(commands.out.toString().lines().skip(1))
                .singleElement()
                .asString()
                .contains("order-sync", "night", "COMPLETED");
        commands.out.getBuffer().setLength(0);

        assertThat(commands.execute("status", "--fleet", "7")).isZero();
        assertThat(commands.out.toString().lines().skip(1).map(line -> line.split(" ")[0]))
                .containsExactly("shut", "ok");
        assertThat(commands.execute("status", "--fleet", "8")).isEqualTo(2);
    }

    @Test
    void stopsTheLaunchesThatContainAJob() {
        assertThat(commands.execute("stop", "order-sync", "--all-stores")).isEqualTo(2);
        assertThat(commands.err.toString()).contains("No launch of order-sync over many stores is under way.");
        commands.application.fleets.underWay.add(7L);

        assertThat(commands.execute("stop", "order-sync", "--all-stores")).isZero();
        assertThat(commands.out.toString()).contains("Launch 7 was asked to stop");
        assertThat(commands.execute("stop", "order-sync")).isEqualTo(2);
    }

    @Test
    void listsWhatNeedsAPersonOfOneGroup() throws IOException {
        Files.writeString(
                commands.config,
                Files.readString(commands.config).replaceFirst("( +)mycashflow:", "$1group: nordic\n$0"));

        assertThat(commands.execute("attention", "--group", "nordic")).isZero();
        assertThat(commands.execute("attention", "--group", "other")).isEqualTo(2);
        assertThat(commands.err.toString()).contains("No store is in group 'other'");
    }

    @Test
    void asksForTheStoresOfThePartAlone() {
        given(0, null, row("demo", "order-sync", 0));

        int first = commands.execute("run", "order-sync", "--all-stores", "--shard", "0/2");
        int second = commands.execute("run", "order-sync", "--all-stores", "--shard", "1/2");

        assertThat(List.of(first, second)).containsOnly(0);
        assertThat(commands.application.fleets.requests)
                .extracting(request -> request.part() + " " + request.stores().size())
                .containsAnyOf("0/2 1", "1/2 1");
    }

    private void given(int code, @Nullable String remark, FleetRow... rows) {
        ExitCode exitCode = List.of(ExitCode.values()).stream()
                .filter(known -> known.code() == code)
                .findFirst()
                .orElseThrow();
        commands.application.fleets.result = new FleetResult(exitCode, 7L, "night", remark);
        commands.application.fleets.reports.add(new FleetReport(
                7L,
                List.of("order-sync"),
                "night",
                "all",
                "",
                "apply",
                code,
                remark,
                Instant.parse("2026-12-01T02:00:00Z"),
                Instant.parse("2026-12-01T02:10:00Z"),
                new ArrayList<>(List.of(rows))));
    }

    private static FleetRow row(String store, String job, int code) {
        return new FleetRow(store, null, job, code, false, 42L, null, Counts.of(Map.of()), null, null, null);
    }
}
