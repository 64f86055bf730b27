package dev.stockbridge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells what happens, runs the packaged application, and remembers what did not come out as it should. */
final class Narrator {

    private final List<String> disappointments = new ArrayList<>();

    void chapter(String title) {
        System.out.println();
        System.out.println("== " + title);
        System.out.println();
    }

    /** Runs {@code scripts/stockbridge} with these arguments, its output going where ours goes. */
    void run(Path config, int expected, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of("scripts", "stockbridge").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        command.add("--config");
        command.add(config.toString());
        System.out.println("$ stockbridge " + String.join(" ", arguments));
        System.out.flush();
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            System.out.println("(exit code " + code + ")");
            expect(code == expected, "exit code " + expected + " of " + String.join(" ", arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void expect(boolean kept, String promise) {
        if (!kept) {
            disappointments.add(promise);
        }
    }

    boolean verdict(Path reports) {
        chapter(disappointments.isEmpty() ? "All as it should be" : "Not as it should be");
        disappointments.forEach(promise -> System.out.println("  not kept: " + promise));
        System.out.println("The reports are in " + reports);
        return disappointments.isEmpty();
    }
}
