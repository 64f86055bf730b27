package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.handbook.Handbook;
import dev.stockbridge.handbook.Page;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command that README.md and the handbook name is one that the command line takes. */
class DocumentedCommandsTest {

    private static final Pattern START = Pattern.compile(
            "(?:^|[\\s=])(?:(?:\\S*/)?scripts/(?:stockbridge|class-data)|(?<=^)stockbridge) +([a-z-][^#|>&]*).*");
    private static final Pattern SPAN = Pattern.compile("(?:stockbridge )?"
            + "((?:run|restart|stop|status|attention|report|audit|check|explain [a-z]+) [\\[<a-z0-9-].*|--version)");

    private static final Map<String, String> FILLED_IN = Map.of(
            "[\\[\\]]", "",
            "%%ORDERID", "0a1b2",
            "%i", "demo",
            "--store <id>", "--store demo",
            "<job>", "order-sync",
            "<instant>", "2026-11-01T00:00:00Z",
            "<product code or reference>", "CUP",
            "<(execution(-id)?|item-id|order( |-)id)>|(?<=--limit )n", "42",
            "<name>", "night-1");

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
        Files.writeString(
                commands.config, "      group: night-1\n      stock:\n        push: true\n", StandardOpenOption.APPEND);
        commands.application.fleets.result = new FleetResult(ExitCode.COMPLETED, null, "", null);
        commands.application.fleets.underWay.add(42L);
        commands.application.result = new RunResult(ExitCode.COMPLETED, "", "demo", "", null, null);
    }

    static Stream<String> documented() {
        return Handbook.HERE.pages().stream()
                .flatMap(DocumentedCommandsTest::commands)
                .map(command -> command.replaceFirst(" --config \\S+", ""))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void existsAsItStandsThere(String command) {
        // Only its options matter here: carried out, it would call the systems of the configuration.
        String[] words = (command.startsWith("check") ? command + " --help" : command)
                .strip()
                .split("\\s+");
        int code = commands.execute(words);

        assertThat(code == 0 || commands.err.toString().startsWith("There is no "))
                .as(code + " " + commands.err)
                .isTrue();
    }

    @Test
    void findsTheCommandsInTheirSurroundings() {
        assertThat(documented())
                .hasSizeGreaterThan(20)
                .contains(
                        "run article-sync --store demo",
                        "run order-sync --store demo",
                        "attention dismiss 42",
                        "run stock-reconciliation --store demo --apply-plan 42",
                        "run article-sync --store demo --run 0a1b2");
    }

    private static Stream<String> commands(Page page) {
        Stream<String> typed =
                page.code().stream().map(START::matcher).filter(Matcher::find).map(start -> start.group(1));
        Stream<String> told = page.spans().stream()
                .map(SPAN::matcher)
                .filter(Matcher::matches)
                .map(span -> span.group(1));
        return Stream.concat(typed, told).map(DocumentedCommandsTest::filledIn);
    }

    /** With something in the place of what is the reader's, or the scheduler's, to fill in. */
    private static String filledIn(String command) {
        String filled = command.replace("[,<job>…]", ",delivery-sync");
        for (var word : FILLED_IN.entrySet()) {
            filled = filled.replaceAll(word.getKey(), word.getValue());
        }
        return filled.strip();
    }
}
