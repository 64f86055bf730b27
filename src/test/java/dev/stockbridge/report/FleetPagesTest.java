package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.files.FleetFolder;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a launch over many stores. */
class FleetPagesTest {

    @TempDir
    Path root;

    private Path file;

    @Test
    void showsTheWorstFirstWithItsCauseAndItsDurationBesideTheUsual() throws Exception {
        Document page = written(Launches.ofAThousandStores("shop-"));

        assertThat(page.select(".lead").text())
                .isEqualTo("992 of 1,000 stores are complete. 25 have items that need a person.");
        assertThat(page.select(".tile dd").eachText()).containsExactly("1,000", "992", "25", "5", "3");
        assertThat(page.select("table.stores tbody tr:lt(9) td:eq(0)").eachText())
                .containsExactly(
                        "✕ 50 login refused",
                        "✕ 2 configuration",
                        "◆ 30 guard rail",
                        "✕ 1 did not succeed",
                        "✕ 20 system unreachable",
                        "✕ 20 system unreachable",
                        "✕ 20 system unreachable",
                        "‖ 40 runs elsewhere",
                        "– left out");
        assertThat(page.select("table.stores tbody tr:first-child").text())
                .isEqualTo("✕ 50 login refused shop-17 order-sync mycashflow rejected the API key (401). Correct the"
                        + " key; accounts get locked. 1,151 12 0 7.9 s 9.5 s retail");
        assertThat(page.select("td.mark").eachText()).isNotEmpty().allMatch(took -> took.matches("⚑ \\d+ s"));
        assertThat(page.select("#group option").eachText()).containsExactly("every group", "retail", "wholesale");
    }

    @Test
    void hasRoomForAThousandStoresWithThreeJobsEach() throws Exception {
        Document page = written(Launches.ofAThousandStores("shop-"));

        assertThat(page.select("table.stores tbody tr")).hasSize(3_000);
        assertThat(Files.size(file)).isBetween(500_000L, 1_000_000L);
    }

    @Test
    void leavesOutTheBestOfMoreStoresThanFindRoom() throws Exception {
        List<FleetRow> rows = IntStream.range(0, 10_000)
                .mapToObj(n -> Launches.row(
                        "a-rather-long-name-of-a-store-" + n,
                        "\"<group>\"",
                        "order-sync",
                        n < 1_000 ? 20 : 0,
                        100_000L + n,
                        n < 1_000 ? "\"äöü\" & <br> " + "x".repeat(300) : null,
                        0))
                .toList();

        Document page = written(launch(rows, "0/4"));

        assertThat(Files.size(file)).isBetween(600_000L, 1_000_000L);
        assertThat(page.select("table.stores tbody tr")).hasSizeGreaterThan(1_500);
        assertThat(page.select("td.bad")).hasSize(1_000);
        assertThat(page.select("#shown").text()).contains("of 10,000 runs").contains("stores.csv has all of them");
    }

    @Test
    void leadsToThePagesThatAreThere() throws Exception {
        Path run =
                Files.createDirectories(root.resolve("demo/article-sync/1203")).resolve("report.html");
        Files.writeString(run, "");

        Document page = written(Launches.ofTheDemo());
        assertThat(page.select("table.stores a").eachAttr("href"))
                .containsExactly("../../../demo/article-sync/1203/report.html");

        Document part = written(launch(Launches.ofTheDemo().rows(), "0/4"));
        assertThat(file.getParent().getFileName()).hasToString("part-0-4");
        assertThat(part.select("table.stores a, nav a").eachAttr("href"))
                .allMatch(link -> Files.exists(file.resolveSibling(link)) || link.endsWith("/index.html"))
                .contains("../../../../index.html");
    }

    private Document written(FleetReport report) throws Exception {
        file = new FleetFolder(root, "1.2.3").write(report).resolve("report.html");
        return Jsoup.parse(file);
    }

    private static FleetReport launch(List<FleetRow> rows, String part) {
        FleetReport whole = Launches.ofTheDemo();
        return new FleetReport(
                8L,
                whole.jobs(),
                whole.run(),
                whole.selection(),
                part,
                "apply",
                20,
                "Not all stores completed.",
                whole.startedAt(),
                whole.finishedAt(),
                rows);
    }
}
