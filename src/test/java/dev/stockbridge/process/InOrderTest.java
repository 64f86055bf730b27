package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/in-order} beside a program that ends with the code that its job's name holds. */
class InOrderTest {

    private static final String PROGRAM = """
            #!/bin/sh
            echo "$*" >> "$(dirname "$0")/calls"
            case $2 in
                code-*) exit "${2#code-}" ;;
                *) trap 'exit 143' TERM; while :; do sleep 0.05; done ;;
            esac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Path program = Files.writeString(folder.resolve("stockbridge"), PROGRAM);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void goesOnAfter0And10AndEndsWith10() throws Exception {
        assertThat(ended(Map.of(), "--store", "demo", "--", "code-10 --full", "code-0"))
                .isEqualTo(10);
        assertThat(calls()).containsExactly("run code-10 --full --store demo", "run code-0 --store demo");
    }

    @Test
    void endsWith0WhereAllDid() throws Exception {
        assertThat(ended(Map.of(), "--store", "demo", "--", "code-0", "code-0")).isZero();
    }

    @Test
    void takes10ForSuccessWhereTheSchedulerKnowsNothingBetween() throws Exception {
        assertThat(ended(Map.of("STOCKBRIDGE_ATTENTION_CODE", "0"), "--store", "demo", "--", "code-10", "code-0"))
                .isZero();
    }

    @Test
    void startsNothingMoreAfterAnotherCode() throws Exception {
        assertThat(ended(Map.of(), "--store", "demo", "--", "code-40", "code-0"))
                .isEqualTo(40);
        assertThat(calls()).containsExactly("run code-40 --store demo");
    }

    @Test
    void handsTheSignalOnAndStartsNothingMore() throws Exception {
        Process process = start(Map.of(), "--store", "demo", "--", "wait", "code-0");
        await().until(() -> Files.exists(folder.resolve("calls")));

        process.destroy();

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(calls()).containsExactly("run wait --store demo");
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        assertThat(ended(Map.of(), "--store", "demo", "order-sync")).isEqualTo(2);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private int ended(Map<String, String> variables, String... arguments) throws Exception {
        return start(variables, arguments).waitFor();
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of("jobs", "in-order").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(variables);
        builder.environment().put("STOCKBRIDGE", folder.resolve("stockbridge").toString());
        return builder.start();
    }
}
