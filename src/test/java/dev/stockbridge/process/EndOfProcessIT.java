package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every end of a process: it comes, it has a code and a cause, and a RESULT line where there was a run to tell of. */
class EndOfProcessIT {

    /** Writes KÄHÄRÄ-1 as bytes, whatever the locale of the tests is. */
    private static final String KAHARA = "$(printf 'K\\303\\204H\\303\\204R\\303\\204-1')";

    @TempDir
    Path folder;

    @Test
    @Tag("thorough")
    void endsWith1AndACauseWhereTheMemoryRunsOut() {
        try (Installation installation = Installation.small(folder)) {
            installation.application().with("STOCKBRIDGE_JAVA_OPTS", "-Xmx9m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");

            Ended ended = installation.sync("--run", "night");

            assertThat(ended.code()).as(ended.sysout()).isEqualTo(1);
            assertThat(ended.out()).contains("Cause: Java ran out of memory. Give it more with -Xmx");
            assertThat(ended.result()).containsEntry("code", "1").containsEntry("report", "-");
        }
    }

    @Test
    void endsAtOnceAndTellsSoWhereItIsStoppedWhileItStarts() throws Exception {
        // A database that takes the connection and says nothing.
        try (Installation installation = Installation.small(folder);
                ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Started running = installation
                    .application()
                    .with(
                            "STOCKBRIDGE_DATABASE_URL",
                            "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/stockbridge?sslmode=disable")
                    .start("run", "article-sync", "--store", "demo", "--run", "night");
            silent.accept();
            running.terminate();

            Ended ended = running.end();

            assertThat(ended.code()).as(ended.sysout()).isEqualTo(143);
            assertThat(ended.result()).containsEntry("status", "NOT_STARTED").containsEntry("code", "143");
            assertThat(ended.out()).contains("Cause: The process was asked to end before the run began.");
        }
    }

    @Test
    @Tag("thorough")
    void stopsTheRunWhereTheStartScriptIsKilled() throws Exception {
        CompletableFuture<Started> running = new CompletableFuture<>();
        try (Installation installation = Installation.small(folder)) {
            CompletableFuture<ProcessHandle> java = new CompletableFuture<>();
            installation
                    .warehouse()
                    .misbehave(Faults.before(SandboxRequest::writes, () -> {
                                java.complete(running.join().java());
                                running.join().process().destroyForcibly();
                                running.join().awaitsSaying("Asked to end");
                            })
                            .times(1));
            running.complete(installation.startSync("--run", "night"));

            java.join().onExit().get(2, TimeUnit.MINUTES);

            assertThat(installation.writes()).isEqualTo(Installation.CHUNK);
            assertThat(installation.sync("--run", "night").code()).isZero();
        }
    }

    @Test
    @Tag("thorough")
    void isNoSuccessWhereTheSummaryCannotBeWritten() {
        try (Installation installation = Installation.small(folder)) {
            Ended ended = installation
                    .application()
                    .startBehind("exec >/dev/full", "run", "article-sync", "--store", "demo")
                    .end();

            assertThat(ended.code()).as(ended.sysout()).isEqualTo(1);
            assertThat(ended.err()).contains("The summary could not be written to standard output");
        }
    }

    @Test
    @Tag("thorough")
    void keepsItsCodeAndTellsWhereTheDiskHasNoRoomForTheReport() {
        try (Installation installation = Installation.small(folder)) {
            // A limit on the size of a file, in units of 512 bytes: the page does not fit.
            Ended ended = installation
                    .application()
                    .startBehind(
                            "STOCKBRIDGE_JAVA_OPTS=\"$STOCKBRIDGE_JAVA_OPTS -XX:-UsePerfData\"; export STOCKBRIDGE_JAVA_OPTS; ulimit -f 16",
                            "run",
                            "article-sync",
                            "--store",
                            "demo",
                            "--run",
                            "night")
                    .end();

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.result()).containsEntry("code", "0").containsEntry("report", "-");
            assertThat(ended.out())
                    .containsPattern("Note: The report is missing: .*Write it with: stockbridge report 1 --config ");

            Ended again = installation.sync("--run", "night");
            assertThat(again.code()).as(again.sysout()).isZero();
            assertThat(again.out()).contains("complete already", "Execution 1 had ended with code 0: read ");
            assertThat(Path.of(again.result().get("report"))).isDirectoryContaining("glob:**/report.html");
        }
    }

    @Test
    @Tag("thorough")
    void readsLettersOfArgumentsAndSecretsInALocaleThatIsPlainAscii() {
        try (Installation installation = Installation.small(folder)) {
            installation
                    .shop()
                    .products()
                    .add(NewProduct.named("Kahvi")
                            .code("K\u00c4H\u00c4R\u00c4-1")
                            .price("1.00"));
            installation.shop().credentials("api@demo.example", "K\u00c4H\u00c4R\u00c4-1");

            for (String locale : new String[] {"C", "POSIX", "xx_XX.UTF-8"}) {
                Ended ended = installation
                        .application()
                        .startBehind(
                                "LC_ALL=" + locale + "; STOCKBRIDGE_STORES_DEMO_MYCASHFLOW_APIKEY=" + KAHARA
                                        + "; export LC_ALL STOCKBRIDGE_STORES_DEMO_MYCASHFLOW_APIKEY; set -- \"$@\" --items "
                                        + KAHARA,
                                "run",
                                "article-sync",
                                "--store",
                                "demo",
                                "--plan")
                        .end();

                assertThat(ended.code()).as(locale + ended.sysout()).isZero();
                assertThat(ended.counted("created")).isEqualTo(1);
            }
        }
    }
}
