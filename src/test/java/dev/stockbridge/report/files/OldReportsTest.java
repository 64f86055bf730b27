package dev.stockbridge.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.ReportFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old reports are removed, and nothing else. */
class OldReportsTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-23T09:20:00Z");

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void makeRoot() throws Exception {
        root = Files.createDirectory(folder.resolve("reports"));
    }

    @Test
    void removesOldReportsAndNothingElse() throws Exception {
        ReportFolder folder = new ReportFolder(root);
        Path old = folder.of(ReportFixture.ended("COMPLETED", 0, null));
        folder.write(ReportFixture.ended("COMPLETED", 0, null), ReportFixture.ITEMS::forEach, ReportFixture.BACKGROUND);
        Path young = Files.createDirectories(root.resolve("demo/order-sync/43")).resolve("report.json");
        Path foreign = Files.createDirectories(root.resolve("demo/notes/mine")).resolve("report.json");
        Files.writeString(young, "{}");
        Files.writeString(foreign, "{}");
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(old.resolve("report.json"), longAgo);
        Files.setLastModifiedTime(foreign, longAgo);

        new OldReports(root).prune(Instant.parse("2021-01-01T00:00:00Z"));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    @Test
    void removesLaunchesOfWhichAllPartsAreOldAndOldPagesOfStores() throws Exception {
        Path old = launch("fleet/order-sync/old", LONG_AGO);
        Path oldParts = launch("fleet/order-sync/parts/part-0-2", LONG_AGO).getParent();
        Path young = launch("fleet/order-sync/young", NOW);
        Path mixed = launch("fleet/order-sync/mixed/part-0-2", LONG_AGO).getParent();
        launch("fleet/order-sync/mixed/part-1-2", NOW);
        Path foreign = Files.createDirectories(root.resolve("fleet/notes/mine"));
        aged(foreign.resolve("report.json"), LONG_AGO);
        Path page = aged(Files.createDirectories(root.resolve("gone")).resolve("index.html"), LONG_AGO);
        Path index = aged(root.resolve("index.html"), LONG_AGO);

        new OldReports(root).prune(Instant.parse("2021-01-01T00:00:00Z"));

        assertThat(old).doesNotExist();
        assertThat(oldParts).doesNotExist();
        assertThat(young).exists();
        assertThat(mixed.resolve("part-0-2")).exists();
        assertThat(foreign).exists();
        assertThat(page).doesNotExist();
        assertThat(index).exists();
    }

    private Path launch(String name, Instant at) throws Exception {
        Path folder = Files.createDirectories(root.resolve(name));
        aged(folder.resolve("report.json"), at);
        aged(folder.resolve("stores.csv"), at);
        return folder;
    }

    private static Path aged(Path file, Instant at) throws Exception {
        return Files.setLastModifiedTime(Files.writeString(file, "{}"), FileTime.from(at));
    }

    @Test
    @Tag("thorough")
    void letsAnotherRunRemoveTheSameReports() throws Exception {
        for (int execution = 1; execution <= 200; execution++) {
            Path report = Files.createDirectories(root.resolve("demo/order-sync/" + execution))
                    .resolve("report.json");
            Files.setLastModifiedTime(
                    Files.writeString(report, "{}"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }

        IntStream.range(0, 4)
                .parallel()
                .forEach(run -> new OldReports(root).prune(Instant.parse("2021-01-01T00:00:00Z")));

        assertThat(root.resolve("demo/order-sync")).isEmptyDirectory();
    }

    @Test
    void hasNothingToRemoveWhereNothingWasWritten() {
        new OldReports(root.resolve("none")).prune(Instant.parse("2021-01-01T00:00:00Z"));

        assertThat(root.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "demo/order-sync", "demo/order-sync/42"})
    void removesNothingBehindASymbolicLink(String link) throws Exception {
        String rest = "demo/order-sync/42".substring(link.length());
        Path report = beside("elsewhere").resolve(rest.replaceFirst("^/", "")).resolve("report.json");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "{}");
        Files.setLastModifiedTime(report, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        link(link, beside("elsewhere"));

        new OldReports(root).prune(Instant.parse("2021-01-01T00:00:00Z"));

        assertThat(report).exists();
    }

    private Path beside(String name) {
        return folder.resolve(name);
    }

    private void link(String name, Path target) throws Exception {
        Files.createDirectories(root.resolve(name).getParent());
        Files.createSymbolicLink(root.resolve(name), target);
    }
}
