package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.handbook.Handbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked in an empty folder and used as the handbook says. */
@Tag("thorough")
class DistributionIT {

    private static final String[] ARTICLES = {"run", "article-sync", "--store", "demo"};

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void worksFromAnEmptyFolderByTheHandbookAlone() throws IOException {
        Distribution distribution = Distribution.unpackedIn(Files.createDirectory(folder.resolve("opt")));
        holdsWhatTheHandbookSays(distribution);
        holdsTheContextThatTheBuildHasWrittenDown(distribution);

        try (Installation installation = Installation.small(elsewhere)) {
            String config = installation.application().config().toString();

            Ended version = distribution.run("stockbridge", "--version");
            assertThat(version.code()).isZero();
            assertThat(distribution.home())
                    .hasFileName("stockbridge-" + version.out().strip().replaceFirst(".* ", ""));
            assertThat(version.err()).isEmpty();

            Ended check = distribution.run("stockbridge", "check", "--config", config);
            assertThat(check.code()).as(check.sysout()).isZero();
            assertThat(check.lines()).startsWith("All is in order.");
            assertThat(check.err()).isEmpty();

            Ended plan = distribution.run("class-data", with(config, "--plan", "--run", "plan-1"));
            assertThat(plan.code()).as(plan.sysout()).isZero();
            assertThat(plan.counted("created")).isEqualTo(installation.units());
            assertThat(installation.writes()).isZero();
            assertThat(plan.err().lines().filter(line -> line.startsWith("Kept ")))
                    .hasSize(1);
            assertThat(plan.err().lines().filter(line -> !line.startsWith("Kept ")))
                    .allMatch(DistributionIT::isCalm);
            Path data = Path.of(plan.err().replaceFirst("(?s).*Kept (\\S+)\\s*", "$1"));
            assertThat(data).isRegularFile().hasParent(distribution.home().resolve("class-data"));

            Ended applied = distribution.trace("stockbridge", with(config, "--run", "night-1"));
            assertThat(applied.code()).as(applied.sysout()).isZero();
            assertThat(applied.counted("created")).isEqualTo(installation.units());
            assertThat(applied.err()).contains("=" + data + " ");
            assertThat(applied.err().lines().filter(line -> !line.startsWith("+")))
                    .allMatch(DistributionIT::isCalm);
        }
    }

    private static void holdsWhatTheHandbookSays(Distribution distribution) {
        assertThat(distribution.files())
                .contains(
                        "README.md",
                        "stockbridge.jar",
                        "stockbridge.example.yaml",
                        "Containerfile",
                        "scripts/stockbridge",
                        "scripts/class-data",
                        "jobs/in-order",
                        "jobs/control-m/stockbridge.json",
                        "handbook/README.md",
                        "handbook/pictures/report.png")
                .anyMatch(file -> file.matches("lib/spring-batch-core-.*\\.jar"))
                .noneMatch(file -> file.startsWith("src/") || file.endsWith(".java"));
        assertThat(List.of("scripts/stockbridge", "scripts/class-data", "jobs/in-order"))
                .allMatch(file -> Files.isExecutable(distribution.home().resolve(file)));
        assertThat(new Handbook(distribution.home()).brokenLinks()).isEmpty();
        assertThat(new Handbook(distribution.home()).pages()).hasSameSizeAs(Handbook.HERE.pages());
    }

    private static void holdsTheContextThatTheBuildHasWrittenDown(Distribution distribution) throws IOException {
        try (var jar =
                new JarFile(distribution.home().resolve("stockbridge.jar").toFile())) {
            assertThat(jar.getEntry(
                            "dev/stockbridge/app/StockbridgeConfiguration__ApplicationContextInitializer.class"))
                    .isNotNull();
        }
    }

    private static String[] with(String config, String... options) {
        return Stream.of(ARTICLES, options, new String[] {"--config", config})
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    /** A line of the log that tells of nothing but progress. */
    private static boolean isCalm(String line) {
        return line.matches("\\S+Z INFO  demo article-sync \\S+ \\d+ .*");
    }
}
