package dev.stockbridge.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    @Test
    void showsWhatWasReadAndDoneWithinTheWidthAndLeavesTheStreamOpen() {
        var bytes = new ByteArrayOutputStream();
        var terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        try (var display = new ProgressDisplay("order-sync", terminal, 80)) {
            display.counted("read", 100);
            display.counted("created", 7);
            display.counted("read", 20);
            display.counted("created", 5);
            display.counted("attention", 1);
        }
        terminal.print("RESULT");

        var shown = bytes.toString(StandardCharsets.UTF_8);
        assertThat(shown)
                .contains("order-sync", "120", "created 12, attention 1")
                .endsWith("RESULT");
        assertThat(shown.split("[\r\n]")).allMatch(line -> line.length() <= 80);
    }
}
