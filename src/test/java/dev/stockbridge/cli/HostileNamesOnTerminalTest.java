package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Names that were meant to command a terminal or to forge a line come out of each command as text. */
class HostileNamesOnTerminalTest {

    /** Clears the screen, colours it, rings, goes back in the line, turns the direction of reading, and forges an end. */
    private static final String NAME =
            "\u001b[2J\u001b[31mEVIL\u0007\b\r\u009b1A\u202e<script>alert(1)</script>=cmd|' /C calc'!A0\nRESULT status=COMPLETED code=0";

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
        commands.application.open.add(new AttentionItem(
                7, "demo", "article-sync", NAME, NAME, "unsafe-code", NAME, Instant.EPOCH, Instant.EPOCH, 1, null));
        commands.application.disagreements = List.of(new Disagreement("article", NAME, NAME, "differs", NAME));
        commands.application.explanations = List.of(new Explanation(
                "Article " + NAME,
                List.of(new Fact("shop", NAME)),
                List.of(new Field(NAME, NAME, NAME, NAME, NAME, true))));
        commands.application.report = ReportFixture.ended("COMPLETED", 10, null);
        commands.application.result = new RunResult(ExitCode.ATTENTION, "order-sync", "demo", "7", 42L, null);
        commands.application.items =
                List.of(new ReportItem("1", NAME, "attention", "unsafe-code", NAME, null))::forEach;
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                        "attention",
                        "explain article CUP --store demo",
                        "audit --store demo",
                        "run order-sync --store demo")
                .flatMap(command -> Stream.of("", "80", "20").map(columns -> Arguments.of(command, columns)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void areTextInTablesAndLines(String command, String columns) {
        commands.variables.put("COLUMNS", columns);

        commands.execute(command.split(" "));

        String out = commands.out.toString();
        assertThat(out).contains("EVIL", "script>alert(1)", "calc'!A0");
        assertThat(out.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
        assertThat(out.lines().filter(line -> line.startsWith("RESULT")))
                .hasSize(command.startsWith("run") ? 1 : 0)
                .allMatch(line -> line.contains("code=10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attention --json", "audit --store demo --json", "run order-sync --store demo --json"})
    void areWhatTheyWereInDocuments(String command) {
        commands.execute(command.split(" "));

        String out = commands.out.toString();
        assertThat(out.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(JsonMapper.shared().readTree(out).findValues("label"))
                .singleElement()
                .satisfies(label -> assertThat(label.asString()).isEqualTo(NAME));
    }

    @Test
    void areTextInWhatIsSaidOfTrouble() {
        commands.starter = (settings, connections) -> {
            throw new IllegalStateException(NAME);
        };

        assertThat(commands.execute("attention")).isEqualTo(1);
        assertThat(commands.err.toString()).contains("EVIL").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
        assertThat(commands.err.toString().lines()).hasSize(1);
    }
}
