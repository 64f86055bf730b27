package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.settings.file.SettingsFixture;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged application by its script, on a real database: the exit code and the output are the process's. */
class CommandLineIT {

    private static final Path SCRIPT = Path.of("scripts/stockbridge").toAbsolutePath();

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    @Tag("thorough")
    void looksIntoADatabaseThatItPreparesItself() throws Exception {
        Ended status = stockbridge(url("postgres"), "status");

        assertThat(status.err()).isEmpty();
        assertThat(status.out()).startsWith("execution  job");
        assertThat(status.code()).isZero();
        assertThat(stockbridge(url("postgres"), "attention", "--json").out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void endsWith20WhereTheDatabaseIsAway() throws Exception {
        Ended run = stockbridge(
                "jdbc:postgresql://127.0.0.1:1/x?ApplicationName=hidden", "run", "article-sync", "--store", "demo");

        assertThat(run.code()).isEqualTo(20);
        assertThat(run.out())
                .contains("jdbc:postgresql://127.0.0.1:1/x cannot be reached")
                .contains("RESULT status=");
        assertThat(run.out() + run.err()).doesNotContain("hidden", "\tat ");
    }

    @Test
    @Tag("thorough")
    void reportsARunThatDidNotReachTheShop() throws Exception {
        Ended run = stockbridge(url("postgres"), "run", "article-sync", "--store", "demo", "--run", "night:1");

        assertThat(run.code()).isEqualTo(20);
        assertThat(run.out())
                .contains("job=article-sync store=demo run=night:1 execution=1 mode=apply", "Cause: ")
                .contains("Go on with: stockbridge run article-sync --store demo --run ")
                .contains("RESULT status=FAILED code=20 read=0 ");
        assertThat(run.out() + run.err()).doesNotContain("\tat ");
        assertThat(folder.resolve("reports/demo/article-sync/1/report.json")).exists();
        assertThat(stockbridge(url("postgres"), "status").out()).contains("night:1", "FAILED");
        assertThat(stockbridge(url("postgres"), "report", "1").code()).isZero();
    }

    @Test
    void endsWith2WhereThereIsNoSuchDatabase() throws Exception {
        Ended status = stockbridge(url("nowhere"), "status");

        assertThat(status.code()).isEqualTo(2);
        assertThat(status.err()).contains("There is no such database").hasLineCount(1);
    }

    @Test
    void endsWith2WhereTheFileIsMissing() throws Exception {
        Ended status = start(List.of(SCRIPT.toString(), "status", "--config", "/no/such/file.yaml"), Map.of());

        assertThat(status.code()).isEqualTo(2);
        assertThat(status.err()).contains("/no/such/file.yaml does not exist").hasLineCount(1);
        assertThat(status.out()).isEmpty();
    }

    @Test
    void findsTheApplicationThroughALinkAndPassesArgumentsOnUntouched() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), SCRIPT);

        Ended run = start(List.of(link.toString(), "run", "two words *", "--store", "demo"), Map.of());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no job 'two words *'.");
    }

    @Test
    void saysWhichJavaOrApplicationIsMissing() throws Exception {
        assertThat(start(List.of(SCRIPT.toString(), "status"), Map.of("JAVA_HOME", "/no/java"))
                        .err())
                .contains("install Java 17 or newer");
        assertThat(start(List.of(SCRIPT.toString(), "status"), Map.of("STOCKBRIDGE_JAR", "/no.jar"))
                        .err())
                .contains("there is no application at /no.jar");
    }

    private static String url(String database) {
        return postgres.getJdbcUrl("postgres", database).replaceAll("\\?.*", "");
    }

    private Ended stockbridge(String url, String... arguments) throws Exception {
        Path config = Files.writeString(
                folder.resolve("stockbridge.yaml"),
                SettingsFixture.MINIMAL
                        .replace("jdbc:postgresql://db.example:5432/stockbridge", url)
                        .replace("user: stockbridge", "user: postgres")
                        .replace("https://demo.mycashflow.fi", "http://127.0.0.1:1")
                        .replace("https://api.ongoingsystems.se/demo", "http://127.0.0.1:1/w")
                        .concat("  http:\n    attempts: 1\n"));
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--config",
                config.toString(),
                "--reports",
                folder.resolve("reports").toString()));
        return start(command, SettingsFixture.VARIABLES);
    }

    private Ended start(List<String> command, Map<String, String> variables) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(variables);
        int code = builder.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Ended(int code, String out, String err) {}
}
