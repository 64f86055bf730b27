package dev.stockbridge.report;

import dev.stockbridge.report.files.ReportIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Made-up standings of many stores with four jobs each: most are well, some need someone, one is overdue. */
final class ManyStores {

    private static final List<String> JOBS =
            List.of("article-sync", "order-sync", "delivery-sync", "stock-reconciliation");

    private final RunOverview overview;

    private ManyStores(RunOverview overview) {
        this.overview = overview;
    }

    static ManyStores of(int stores) {
        List<JobStanding> standings = new ArrayList<>();
        List<PastRun> latest = new ArrayList<>();
        for (int store = 0; store < stores; store++) {
            String name = "a-rather-long-name-of-a-store-" + store;
            for (String job : JOBS) {
                RunState state = store % 100 == 12
                        ? RunState.AWAY
                        : store % 25 == 3 && job.equals("article-sync") ? RunState.PERSON : RunState.DONE;
                var expected =
                        new ExpectedInterval(Duration.ofHours(1), Showcase.NOW.plusSeconds(store == 7 ? -60 : 60));
                Duration ago = Duration.ofMinutes(store == 7 ? 60 * 24 * 9 : store == 8 ? 60 * 30 : store % 60);
                standings.add(new JobStanding(name, job, 50_000 + store, state, Showcase.NOW.minus(ago), expected));
                if (store < 50) {
                    latest.add(PastWeek.past(
                            name, job, 50_000 + store, Showcase.NOW.minus(ago), 0, 9_000 + store, 1_200, 12, 0));
                }
            }
        }
        standings.sort(JobStanding.mostUrgentFirst(Showcase.NOW));
        return new ManyStores(new RunOverview(
                List.of(), latest, standings, List.of(launch(stores, 2), launch(stores, 1), launch(stores, 0))));
    }

    /** A launch some hours ago. */
    static RecentLaunch launch(int stores, int failed) {
        var start = Showcase.NOW.minus(Duration.ofHours(7 + failed));
        return new RecentLaunch(
                List.of("order-sync", "article-sync"),
                "2026-11-23T0" + (2 - failed),
                "all",
                "",
                failed > 1 ? 20 : 10,
                start,
                start.plus(Duration.ofMinutes(38)),
                stores,
                stores - failed,
                1,
                failed / 2,
                failed - failed / 2);
    }

    /** Writes the page over all of them. Every second store has a page. */
    void writeTo(Path root) throws IOException {
        List<String> stores =
                overview.standings().stream().map(JobStanding::store).distinct().toList();
        for (int n = 0; n < stores.size(); n += 2) {
            Files.writeString(
                    Files.createDirectories(root.resolve(stores.get(n))).resolve("index.html"), "");
        }
        new ReportIndex(root, "1.2.3").write(overview, Showcase.NOW);
    }
}
