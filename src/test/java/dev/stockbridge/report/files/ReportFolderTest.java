package dev.stockbridge.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunReport;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

class ReportFolderTest {

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void makeRoot() throws Exception {
        root = Files.createDirectory(folder.resolve("reports"));
    }

    @Test
    void writesTheDocumentedForm() throws Exception {
        RunReport report = ReportFixture.ended("COMPLETED", 10, null);

        new ReportFolder(root).write(report, ReportFixture.ITEMS::forEach, ReportFixture.BACKGROUND);

        String json = Files.readString(root.resolve("demo/order-sync/42/report.json"));
        JSONAssert.assertEquals("""
                {
                  "schema": 1,
                  "job": "order-sync", "store": "demo", "run": "2026-11-23T02:00:00Z", "execution": 42, "restartOf": null,
                  "mode": "apply",
                  "status": "COMPLETED", "exitCode": 10,
                  "startedAt": "2026-11-23T02:00:00.120Z", "finishedAt": "2026-11-23T02:00:09.870Z",
                  "window": {"from": "2026-11-23T00:50:00Z", "to": "2026-11-23T01:59:58Z"},
                  "counts": {"read": 120, "unchanged": 96, "created": 20, "updated": 2, "cancelled": 1, "differs": 0,
                             "pushed": 0, "delivered": 0, "skipped": 0, "attention": 1},
                  "calls": {"mycashflow": {"GET": 4}},
                  "notes": [], "remark": null,
                  "items": [
                    {"key": "1042", "label": "1042", "action": "created", "detail": null},
                    {"key": "1043", "label": "1043", "action": "attention", "reason": "order-locked", "detail": "warehouse status 400 Picked"}
                  ]
                }
                """, json, JSONCompareMode.STRICT);
        assertThat(json.indexOf("\"schema\""))
                .isLessThan(json.indexOf("\"job\""))
                .isPositive();
        assertThat(json.indexOf("\"attention\"")).isGreaterThan(json.indexOf("\"skipped\""));
    }

    @Test
    void listsEveryItemInTheTableAndAsManyAsThereIsRoomForInTheDocument() throws Exception {
        ItemStream many = reader -> IntStream.range(0, 10_050)
                .forEach(n -> reader.accept(new ReportItem("" + n, "L" + n, "updated", null, null, null)));

        RunReport written =
                new ReportFolder(root).write(ReportFixture.ended("COMPLETED", 0, null), many, ReportFixture.BACKGROUND);

        assertThat(written.items()).hasSize(10_000);
        assertThat(Files.readAllLines(root.resolve("demo/order-sync/42/items.csv")))
                .hasSize(10_051);
    }

    @Test
    void quotesWhatATableCannotHoldAndDefusesFormulas() throws Exception {
        List<ReportItem> items = List.of(
                new ReportItem("1", "a,b", "attention", "rejected-by-warehouse", "he said \"no\"\nand left", null),
                new ReportItem("2", "=1+1", "skipped", "not-ours", "@x", null),
                new ReportItem("3", "Ä ö", "created", null, null, null));

        new ReportFolder(root)
                .write(ReportFixture.ended("COMPLETED", 10, null), items::forEach, ReportFixture.BACKGROUND);

        assertThat(Files.readString(root.resolve("demo/order-sync/42/items.csv")))
                .isEqualTo("key,label,action,reason,detail\r\n"
                        + "1,\"a,b\",attention,rejected-by-warehouse,\"he said \"\"no\"\"\nand left\"\r\n"
                        + "2,'=1+1,skipped,not-ours,'@x\r\n"
                        + "3,Ä ö,created,,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1|'=1",
                "+1|'+1",
                "-1|'-1",
                "@x|'@x",
                "x;=cmd|x;'=cmd",
                "x; \"=cmd|x; \"'=cmd",
                "＝1|'＝1",
                "a-b|a-b",
                "a;b|a;b"
            })
    void defusesFormulasWhereverASpreadsheetMayCutACell(String text, String safe) {
        assertThat(CsvLine.of(text))
                .isEqualTo((safe.contains("\"") ? '"' + safe.replace("\"", "\"\"") + '"' : safe) + "\r\n");
    }

    @Test
    void leavesNoTemporaryFiles() throws Exception {
        ReportFolder folder = new ReportFolder(root);
        RunReport report = ReportFixture.ended("COMPLETED", 0, null);

        folder.write(report, ReportFixture.ITEMS::forEach, ReportFixture.BACKGROUND);
        folder.write(report, ReportFixture.ITEMS::forEach, ReportFixture.BACKGROUND);

        try (Stream<Path> files = Files.list(folder.of(report))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.json", "items.csv", "report.html", "metrics.prom");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "demo/order-sync", "demo/order-sync/42"})
    void writesNothingThroughASymbolicLink(String link) throws Exception {
        Path elsewhere = Files.createDirectories(beside("elsewhere"));
        link(link, elsewhere);

        assertThatThrownBy(() -> new ReportFolder(root)
                        .write(
                                ReportFixture.ended("COMPLETED", 10, null),
                                ReportFixture.ITEMS::forEach,
                                ReportFixture.BACKGROUND))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("is a symbolic link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void replacesALinkInThePlaceOfAReport() throws Exception {
        Path victim = Files.writeString(beside("victim"), "kept");
        Files.createDirectories(root.resolve("demo/order-sync/42"));
        link("demo/order-sync/42/report.json", victim);
        link("index.html", victim);

        new ReportFolder(root)
                .write(
                        ReportFixture.ended("COMPLETED", 10, null),
                        ReportFixture.ITEMS::forEach,
                        ReportFixture.BACKGROUND);
        new ReportIndex(root, "1").write(RunOverview.of(List.of(), List.of()), Instant.now());

        assertThat(victim).hasContent("kept");
    }

    @Test
    void givesFilesAndFoldersModesOfTheirOwn() throws Exception {
        new ReportFolder(root.resolve("new/reports"))
                .write(
                        ReportFixture.ended("COMPLETED", 10, null),
                        ReportFixture.ITEMS::forEach,
                        ReportFixture.BACKGROUND);

        try (Stream<Path> made = Files.walk(root.resolve("new"))) {
            assertThat(made)
                    .hasSize(9)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----"));
        }
    }

    private Path beside(String name) {
        return folder.resolve(name);
    }

    private void link(String name, Path target) throws Exception {
        Files.createDirectories(root.resolve(name).getParent());
        Files.createSymbolicLink(root.resolve(name), target);
    }
}
