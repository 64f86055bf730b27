package dev.stockbridge.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.CommandsFixture;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever breaks under a launch: it ends, prints one RESULT line with the code it ends with, and says why. */
class BrokenLaunchTest {

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

    static Stream<Arguments> everyCollaborator() {
        return Stream.of("start", "begin", "run", "options", "find", "items", "calls", "history", "clock", "close")
                .flatMap(call -> Stream.of(
                                new IllegalStateException("secret text"),
                                new NoClassDefFoundError("a/missing/Class"),
                                new StackOverflowError(),
                                new OutOfMemoryError("thrown by hand"),
                                new ExceptionInInitializerError(new IOException("inner")),
                                gone("08006"),
                                gone("25006"),
                                gone("53300"))
                        .map(problem -> Arguments.of(call, problem)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Cases(quick = 20, from = "everyCollaborator")
    void endsWithOneResultLineAndItsCode(String call, Throwable problem) {
        breakAt(call, problem);

        int code = commands.execute(RUN);

        assertThat(code).as(commands.out.toString()).isEqualTo(expected(call, problem));
        assertThat(results()).hasSize(1);
        assertThat(results().get(0)).contains(" code=" + code + " ");
        assertThat(commands.out.toString()).doesNotContain("secret text", "\tat ");
        if (code != ExitCode.ATTENTION.code()) {
            assertThat(commands.out.toString()).contains("Cause: ");
        }
    }

    /** A run that did its work keeps its code where only what is told of it is broken, unless the machine itself is. */
    private static int expected(String call, Throwable problem) {
        boolean told = List.of("calls", "history", "clock").contains(call);
        if (call.equals("close") || told && problem instanceof IllegalStateException) {
            return ExitCode.ATTENTION.code();
        }
        if (call.equals("clock") && !(problem instanceof Error)) {
            return ExitCode.ATTENTION.code();
        }
        return problem instanceof DataAccessResourceFailureException
                ? ExitCode.UNREACHABLE.code()
                : ExitCode.FAILED.code();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Cases(quick = 8, from = "everyCollaborator")
    void endsWithTheSameCodeWhereJsonIsAskedFor(String call, Throwable problem) {
        breakAt(call, problem);

        int code = commands.execute(
                Stream.concat(Stream.of(RUN), Stream.of("--json")).toArray(String[]::new));

        assertThat(code).as(commands.out.toString()).isEqualTo(expected(call, problem));
        assertThat(JsonMapper.shared()
                        .readTree(commands.out.toString())
                        .get("exitCode")
                        .asInt())
                .isEqualTo(code);
    }

    @Test
    void saysWhatTheDatabaseLacks() {
        breakAt("run", gone("53300"));
        commands.execute(RUN);
        assertThat(commands.out.toString())
                .contains("takes no more connections. A run needs at most three. Raise its limit");

        commands.out.getBuffer().setLength(0);
        breakAt("run", gone("25006"));
        commands.execute(RUN);
        assertThat(commands.out.toString())
                .contains("takes no writes: it is read-only, as a standby is after a failover");
    }

    private void breakAt(String call, Throwable problem) {
        switch (call) {
            case "start" -> commands.starter = (settings, connections) -> sneak(problem);
            case "clock" -> commands.clock = new BrokenClock(problem);
            default -> commands.application.broken.put(call, problem);
        }
    }

    private List<String> results() {
        return commands.out
                .toString()
                .lines()
                .filter(line -> line.startsWith("RESULT "))
                .toList();
    }

    private static RuntimeException gone(String state) {
        return new DataAccessResourceFailureException("select secret text", new SQLException("x", state));
    }

    private static <T> T sneak(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) problem;
    }

    /** A clock that cannot be read. */
    private static final class BrokenClock extends Clock {

        private final Throwable problem;

        BrokenClock(Throwable problem) {
            this.problem = problem;
        }

        @Override
        public Instant instant() {
            return sneak(problem);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
