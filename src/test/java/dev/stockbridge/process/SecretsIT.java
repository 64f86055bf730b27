package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.before;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Keys and passwords stay in the configuration: none is printed, reported, stored or seen among the arguments. */
class SecretsIT {

    private static final String KEY = "shop-key-7f3a";
    private static final String PASSWORD = "warehouse-pass-91bc";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "through SOAP: {0}")
    @Cases(
            quick = 1,
            value = {"false", "true"})
    void leavesNoSecretAnywhere(boolean soap) throws SQLException {
        CompletableFuture<Started> running = new CompletableFuture<>();
        CompletableFuture<String> arguments = new CompletableFuture<>();
        try (Installation installation = installation(soap)) {
            installation
                    .warehouse()
                    .misbehave(before(SandboxRequest::writes, () -> arguments.complete(arguments(running.join())))
                            .times(1));
            running.complete(installation.startSync());
            Ended went = running.join().end();
            installation.warehouse().credentials("WSIDEMO", "changed");
            installation.shop().products().edit(101, product -> product.put("name", "Another name"));
            Ended refused = installation.sync();

            assertThat(went.code()).as(went.sysout()).isZero();
            assertThat(refused.code()).as(refused.sysout()).isEqualTo(50);
            assertHoldsNoSecret(went.sysout() + refused.sysout());
            assertHoldsNoSecret(arguments.join());
            assertHoldsNoSecret(Remains.reports(folder));
            assertHoldsNoSecret(Remains.database(installation.database()));
            // What only SOAP needs takes its time to start, and no other run shall wait for it.
            assertThat(loadedClasses().contains("org.glassfish.jaxb")).isEqualTo(soap);
        }
    }

    private Installation installation(boolean soap) {
        Installation installation = Installation.small(folder);
        installation.shop().credentials("api@demo.example", KEY);
        installation.warehouse().credentials("WSIDEMO", PASSWORD);
        String yaml = installation
                .sandbox()
                .configuration(
                        installation.database().jdbcUrl(),
                        installation.database().user(),
                        installation.database().password(),
                        folder.resolve("reports"));
        yaml = soap ? Installation.throughSoap(yaml) : yaml;
        PackagedStockbridge application = new PackagedStockbridge(
                        folder, yaml.replace(KEY, "${THE_KEY}").replace(PASSWORD, "${THE_PASSWORD}"))
                .with("THE_KEY", KEY)
                .with("THE_PASSWORD", PASSWORD)
                .with(
                        "STOCKBRIDGE_JAVA_OPTS",
                        "-XX:TieredStopAtLevel=1 -Xlog:class+load=info:file=" + folder.resolve("classes-%p.txt"));
        return new Installation(installation.sandbox(), installation.database(), application);
    }

    private static void assertHoldsNoSecret(String text) {
        assertThat(text)
                .isNotEmpty()
                .doesNotContain(KEY, PASSWORD)
                .doesNotContain(basic("api@demo.example:" + KEY), basic("WSIDEMO:" + PASSWORD));
    }

    private static String basic(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Everybody on the machine can see these. */
    private static String arguments(Started process) {
        Path file = Path.of("/proc", Long.toString(process.java().pid()), "cmdline");
        Assumptions.assumeTrue(Files.exists(file), "no /proc on this machine");
        return read(file);
    }

    private String loadedClasses() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("classes-"))
                    .map(SecretsIT::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
