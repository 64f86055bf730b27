package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LookTest {

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
        commands.application.open.add(new AttentionItem(
                7,
                "demo",
                "order-sync",
                "1043",
                "1043",
                "order-locked",
                "warehouse status 400 Picked",
                Instant.parse("2026-11-22T00:00:00Z"),
                Instant.parse("2026-11-23T00:00:00Z"),
                3,
                null));
        commands.application.report = ReportFixture.ended("COMPLETED", 10, null);
    }

    @Test
    void showsTheLatestExecutionsAsATable() {
        assertThat(commands.execute("status")).isZero();

        assertThat(commands.out.toString().lines())
                .containsExactly(
                        "execution  job         store  run                   mode   status     code  started                   seconds  read  created  updated  attention",
                        "       42  order-sync  demo   2026-11-23T02:00:00Z  apply  COMPLETED    10  2026-11-23T02:00:00.120Z        9   120       20        2          1");
    }

    @Test
    void showsTheLatestExecutionsAsAnArray() {
        commands.execute("status", "--json", "--store", "demo");

        JsonNode rows = JsonMapper.shared().readTree(commands.out.toString());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("execution").intValue()).isEqualTo(42);
        assertThat(rows.get(0).get("counts").get("read").intValue()).isEqualTo(120);
    }

    @Test
    void showsTheOpenItemsAsATableByEitherName() {
        assertThat(commands.execute("attention")).isZero();
        String short_ = commands.out.toString();
        commands.out.getBuffer().setLength(0);
        assertThat(commands.execute("attention", "list", "--store", "demo", "--job", "order-sync"))
                .isZero();

        assertThat(commands.out.toString())
                .isEqualTo(short_)
                .contains("order-locked")
                .hasLineCount(2);
    }

    @Test
    void leavesOutWhatMattersLessWhereTheTerminalIsNarrow() {
        commands.variables.put("COLUMNS", "80");

        commands.execute("status");
        assertThat(commands.out.toString().lines())
                .containsExactly(
                        "execution  job         store  started               status     code  attention",
                        "       42  order-sync  demo   2026-11-23T02:00:00Z  COMPLETED    10          1");

        commands.out.getBuffer().setLength(0);
        commands.execute("attention");
        assertThat(commands.out.toString().lines())
                .containsExactly(
                        "id  store  job         label  reason        detail",
                        " 7  demo   order-sync   1043  order-locked  warehouse status 400 Picked");
    }

    @Test
    void showsTheOpenItemsInTheDocumentedForm() throws Exception {
        commands.execute("attention", "--json");

        JSONAssert.assertEquals("""
                [{"id": 7, "store": "demo", "job": "order-sync", "key": "1043", "label": "1043", "reason": "order-locked",
                  "detail": "warehouse status 400 Picked", "firstSeen": "2026-11-22T00:00:00Z",
                  "lastSeen": "2026-11-23T00:00:00Z", "occurrences": 3}]
                """, commands.out.toString(), JSONCompareMode.STRICT);
    }

    @Test
    void closesAnItemByHandOnce() {
        assertThat(commands.execute("attention", "dismiss", "7")).isZero();
        assertThat(commands.execute("attention", "dismiss", "7")).isEqualTo(2);
        assertThat(commands.err.toString()).contains("There is no open item 7.");
    }

    @Test
    void writesAReportAgain() {
        assertThat(commands.execute("report", "42")).isZero();
        assertThat(commands.reports.resolve("demo/order-sync/42/report.json")).exists();

        commands.application.report = null;
        assertThat(commands.execute("report", "43")).isEqualTo(2);
        assertThat(commands.err.toString()).contains("There is no execution 43.");
    }

    @Test
    void answersAStop() {
        commands.application.result = new RunResult(ExitCode.COMPLETED, "order-sync", "demo", "", 42L, "Asked.");
        assertThat(commands.execute("stop", "order-sync", "--store", "demo")).isZero();
        assertThat(commands.out.toString()).isEqualToIgnoringNewLines("Asked.");

        commands.application.result = new RunResult(ExitCode.USAGE, "order-sync", "demo", "", null, "None runs.");
        assertThat(commands.execute("stop", "order-sync", "--store", "demo")).isEqualTo(2);
        assertThat(commands.err.toString()).isEqualToIgnoringNewLines("None runs.");
    }

    @Test
    void tellsADatabaseThatIsAwayFromOneThatIsNamedWrongly() {
        assertThat(codeFor("08001")).isEqualTo(20);
        assertThat(codeFor("57P03")).isEqualTo(20);
        assertThat(codeFor("28P01")).isEqualTo(2);
        assertThat(codeFor("3D000")).isEqualTo(2);
        assertThat(commands.err.toString())
                .contains("jdbc:postgresql://db.example:5432/stockbridge")
                .doesNotContain("secret", "\tat ");
    }

    private int codeFor(String state) {
        commands.starter = (settings, connections) -> {
            throw new DataAccessResourceFailureException("gone", new SQLException("x", state));
        };
        return commands.execute("status");
    }
}
