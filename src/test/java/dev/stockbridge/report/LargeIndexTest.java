package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over all runs, of 1,000 stores with four jobs each. */
class LargeIndexTest {

    @TempDir
    Path root;

    private Document page;

    @BeforeEach
    void write() throws Exception {
        ManyStores.of(1_000).writeTo(root);
        page = Jsoup.parse(root.resolve("index.html"));
    }

    @Test
    void isSmallerThanAMegabyte() throws Exception {
        assertThat(Files.size(root.resolve("index.html"))).isBetween(100_000L, 500_000L);
    }

    @Test
    void staysSmallForManyMoreStores() throws Exception {
        ManyStores.of(10_000).writeTo(root);

        assertThat(Files.size(root.resolve("index.html"))).isLessThan(1_000_000L);
        assertThat(Jsoup.parse(root.resolve("index.html"))
                        .select("section[aria-labelledby=stores] > p")
                        .text())
                .startsWith("The first 5,000 of 10,000 by name");
    }

    @Test
    void countsTheStoresByJobAndDayOfTheirLastRun() {
        assertThat(page.select("table.days tbody th").eachText())
                .containsExactly("article-sync", "order-sync", "delivery-sync", "stock-reconciliation");
        assertThat(page.select("table.days tbody tr").first().select("td").eachText())
                .startsWith("1 store", "·no store")
                .endsWith("1 store", "998 stores ✕ 10 did not succeed ! 40 with items for a person");
    }

    @Test
    void namesTheStoresThatNeedSomeoneTheMostUrgentFirst() {
        assertThat(page.select("header .lead").text())
                .isEqualTo(
                        "40 jobs did not succeed last time, 40 jobs have items that need a person and 4 jobs are overdue"
                                + " (4,000 jobs of 1,000 stores).");
        assertThat(page.select("table.list tbody tr")).hasSize(84);
        assertThat(page.select("table.list tbody tr td .badge").eachText().stream()
                        .distinct())
                .containsExactly("✕ system unreachable", "✓ complete, overdue", "! needs a person");
        assertThat(page.select("table.list tbody a").eachAttr("href"))
                .hasSizeBetween(30, 60)
                .allMatch(link -> Files.exists(root.resolve(link)));
    }

    @Test
    void namesEveryStoreAndTheLatestLaunches() {
        assertThat(page.select(".names li")).hasSize(1_000);
        assertThat(page.select(".names a")).hasSize(500);
        assertThat(page.select("section[aria-labelledby=launches] tbody tr").eachText())
                .first()
                .isEqualTo(
                        "23 Nov 2026, 00:20 UTC order-sync, article-sync all ✕ to be run again 38 min 998 of 1,000 1 1 1");
    }

    @Test
    void drawsNoChart() {
        assertThat(page.select(".charts")).isEmpty();
        assertThat(page.select("script").html()).doesNotContain("uPlot");
    }
}
