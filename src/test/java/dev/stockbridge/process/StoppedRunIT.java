package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.before;
import static dev.stockbridge.sandbox.fault.Faults.retryAfter;
import static dev.stockbridge.sandbox.fault.Faults.throttlesEvery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** A run that is asked to stop ends its chunk, says so with 143, and the next start goes on from there. */
class StoppedRunIT {

    private static final String HEARD = "Asked to end";

    @TempDir
    Path folder;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = Installation.small(folder);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void finishesItsChunkAfterASignalAndGoesOnFromThere(Signal signal) {
        assumeFalse(signal.isIgnored(), "this process ignores " + signal + ", and so do those that it starts");
        Started running = startAndAt(Installation.CHUNK + 5, process -> {
            signal.sender.accept(process);
            process.awaitsSaying(HEARD);
        });

        assertStoppedAfter(2 * Installation.CHUNK, running.end());
    }

    @Test
    @Tag("thorough")
    void finishesItsChunkAfterAStopFromAnotherProcess() {
        CompletableFuture<Ended> stop = new CompletableFuture<>();
        Started running = startAndAt(
                Installation.CHUNK + 5,
                process -> stop.complete(installation.application().run("stop", "article-sync", "--store", "demo")));

        assertStoppedAfter(2 * Installation.CHUNK, running.end());
        assertThat(stop.join().code()).isZero();
        assertThat(stop.join().out()).contains("Execution 1 was asked to stop");
    }

    @Test
    @Tag("thorough")
    void hasNothingToStopWhereNothingRuns() {
        Ended stop = installation.application().run("stop", "article-sync", "--store", "demo");

        assertThat(stop.code()).isEqualTo(2);
        assertThat(stop.err())
                .contains("No run of article-sync for store demo is under way.")
                .hasLineCount(1);
    }

    @Test
    @Tag("thorough")
    void doesNotSitOutAWaitThatTheWarehouseAskedFor() {
        installation.warehouse().misbehave(throttlesEvery(1, retryAfter(500)).onlyFor(SandboxRequest::writes));
        Started running = installation.startSync("--run", "night");
        running.awaitsSaying("429");
        running.terminate();

        Ended ended = running.end();
        assertThat(ended.code()).as(ended.sysout()).isEqualTo(143);
        assertThat(ended.result()).containsEntry("status", "STOPPED").containsEntry("code", "143");
        installation.warehouse().behave();
        assertThat(installation.sync("--run", "night").code()).isZero();
    }

    @Test
    @Tag("thorough")
    void endsWith143WhereItIsStoppedBeforeItBegan() {
        CompletableFuture<Started> running = new CompletableFuture<>();
        installation
                .shop()
                .misbehave(before(request -> true, () -> {
                            running.join().terminate();
                            running.join().awaitsSaying(HEARD);
                        })
                        .times(1));
        running.complete(installation.startSync());

        Ended ended = running.join().end();
        assertThat(ended.code()).as(ended.sysout()).isEqualTo(143);
        assertThat(ended.result()).containsEntry("created", "0");
        assertThat(installation.writes()).isZero();
    }

    /** Starts a run that this is done to before its k-th write takes effect. */
    private Started startAndAt(int write, Consumer<Started> deed) {
        CompletableFuture<Started> running = new CompletableFuture<>();
        installation
                .warehouse()
                .misbehave(before(SandboxRequest::writes, () -> deed.accept(running.join()))
                        .after(write - 1)
                        .times(1));
        running.complete(installation.startSync("--run", "night"));
        return running.join();
    }

    private void assertStoppedAfter(int writes, Ended ended) {
        assertThat(ended.code()).as(ended.sysout()).isEqualTo(143);
        assertThat(ended.result()).containsEntry("status", "STOPPED").containsEntry("code", "143");
        assertThat(ended.out()).contains("Go on with: stockbridge run article-sync --store demo --run ");
        assertThat(ended.report().get("exitCode").asInt()).isEqualTo(143);
        assertThat(installation.writes()).isEqualTo(writes);

        Ended again = installation.sync("--run", "night");
        assertThat(again.code()).as(again.sysout()).isZero();
        assertThat(again.counted("created")).isEqualTo(installation.units());
        assertThat(installation.writes()).isEqualTo(installation.units());
    }

    /** How a process is asked to end from outside. */
    enum Signal {
        SIGTERM(15, Started::terminate),
        SIGINT(2, Started::interrupt);

        private static final Path STATUS = Path.of("/proc/self/status");

        private final int number;
        private final Consumer<Started> sender;

        Signal(int number, Consumer<Started> sender) {
            this.number = number;
            this.sender = sender;
        }

        /** What a shell starts in the background is made to ignore the keyboard, and hands that on. */
        boolean isIgnored() {
            if (!Files.isReadable(STATUS)) {
                return false;
            }
            try (var lines = Files.lines(STATUS)) {
                return lines.filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(
                                line.substring(line.indexOf(':') + 1).strip(), 16))
                        .anyMatch(mask -> (mask >> number - 1 & 1) == 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
