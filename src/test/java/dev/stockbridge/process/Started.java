package dev.stockbridge.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process of the application that may still run. */
public record Started(Process process, Path out, Path err) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Ends it on the spot with its start script, as {@code kill -9} of both does, and waits until it is gone. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        waitForEnd();
    }

    /** The application itself, below its start script. */
    ProcessHandle java() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    /** Asks it to end, as a scheduler does. */
    public void terminate() {
        process.destroy();
    }

    /** Asks it to end, as a person at a terminal does. */
    void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until standard error says this. */
    void awaitsSaying(String words) {
        await().atMost(PATIENCE).until(() -> read(err).contains(words));
    }

    /** What became of it, once it has ended. */
    public Ended end() {
        waitForEnd();
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("still running after " + PATIENCE + ": " + read(out) + read(err));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
