package dev.stockbridge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells what happens, runs the packaged application, and remembers what did not come out as it should. */
final class Narrator {

    private final Application application;
    private final List<String> disappointments = new ArrayList<>();

    Narrator(Application application) {
        this.application = application;
    }

    void chapter(String title) {
        System.out.println();
        System.out.println("== " + title);
        System.out.println();
    }

    /** Runs the application with these arguments. */
    void run(Path config, int expected, String... arguments) {
        var command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--config", config.toString()));
        System.out.println("$ stockbridge " + String.join(" ", arguments));
        System.out.flush();
        try {
            int code = application.run(command);
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
