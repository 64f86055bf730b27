package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.files.ReportIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over all runs, of 1,000 stores with four jobs each. */
class LargeIndexTest {

    private static final List<String> JOBS =
            List.of("article-sync", "order-sync", "delivery-sync", "stock-reconciliation");

    @TempDir
    Path root;

    private Document page;

    @BeforeEach
    void write() throws Exception {
        List<PastRun> detailed = new ArrayList<>();
        List<JobStanding> others = new ArrayList<>();
        for (int store = 0; store < 1_000; store++) {
            for (int job = 0; job < 4; job++) {
                String name = "a-rather-long-name-of-a-store-" + store;
                if (store < RunOverview.MOST_DETAILED / 4) {
                    detailed.addAll(week(name, JOBS.get(job), 100_000 + store * 4 + job));
                } else {
                    others.add(standing(name, JOBS.get(job), store));
                }
            }
        }
        others.sort(JobStanding.mostUrgentFirst(Showcase.NOW));
        List<PastRun> latest =
                detailed.stream().sorted(PastRun.NEWEST_FIRST).limit(200).toList();

        new ReportIndex(root, "1.2.3").write(new RunOverview(detailed, latest, others), Showcase.NOW);

        page = Jsoup.parse(root.resolve("index.html"));
    }

    @Test
    void isSmallerThanAMegabyte() throws Exception {
        assertThat(Files.size(root.resolve("index.html"))).isBetween(400_000L, 1_000_000L);
    }

    @Test
    void saysWhatIsLeftOutAndWhereThatIs() {
        assertThat(page.select(".job")).hasSize(20);
        assertThat(page.select("table.others tbody tr")).hasSize(500);
        assertThat(page.select("section[aria-labelledby=others] > p").text())
                .contains("4,000 jobs of 1,000 stores", "3,480 are left out", "stockbridge status --store");
    }

    @Test
    void showsFirstWhatNeedsAPerson() {
        assertThat(page.select("table.others tbody tr").stream()
                        .limit(6)
                        .map(row -> row.select("td").first().text()))
                .containsExactly(
                        "✕ system unreachable",
                        "✕ system unreachable",
                        "✕ system unreachable",
                        "✕ system unreachable",
                        "✓ complete overdue",
                        "✓ complete overdue");
        assertThat(page.select("header .lead").text())
                .contains("4 jobs did not succeed", "4 jobs of those without details below are overdue");
    }

    private static JobStanding standing(String store, String job, int n) {
        var expected = new ExpectedInterval(Duration.ofHours(1), Showcase.NOW.plusSeconds(n == 700 ? -60 : 60));
        RunState state = n == 900 ? RunState.AWAY : RunState.DONE;
        return new JobStanding(store, job, 50_000 + n, state, Showcase.NOW.minusSeconds(n), expected);
    }

    private static List<PastRun> week(String store, String job, long last) {
        List<PastRun> runs = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            runs.add(PastWeek.past(
                    store,
                    job,
                    last - n * 100L,
                    Showcase.NOW.minus(Duration.ofHours(n)),
                    0,
                    9_000 + n,
                    n % 10 == 3 ? 123_456 : 100,
                    5,
                    0));
        }
        runs.sort(Comparator.comparing(PastRun::execution).reversed());
        return runs;
    }
}
