package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.QuantityChange;
import dev.stockbridge.report.files.FleetFolder;
import dev.stockbridge.report.files.ReportFolder;
import dev.stockbridge.report.files.ReportIndex;
import dev.stockbridge.report.fleet.FleetRow;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Names that were meant to do harm stand in every place of a report, and are names there and nothing else. */
class HostileNamesTest {

    private static final String COLOUR = "\u001b[31m\u009b2JRED";

    @TempDir
    Path root;

    private Path folder;

    static Stream<String> names() {
        return Stream.of(
                Showcase.SCRIPT,
                Showcase.FORMULA,
                "</td></tr></table><img src=x onerror=alert(1)>",
                "\" autofocus onfocus=\"alert(1)",
                "' onclick='alert(1)",
                "</title><script>alert(1)</script>",
                "</style></script><script>alert(1)</script>",
                "javascript:alert(1)",
                "<!--",
                "${7*7}#{7*7}@{x}",
                "&lt;b&gt; &amp; &#60;");
    }

    @BeforeEach
    void locate() {
        folder = root.resolve("demo/article-sync/1203");
    }

    @ParameterizedTest
    @MethodSource("names")
    void areTextOnAPage(String name) throws Exception {
        write(name);

        Document page = page("report.html");

        assertThat(page.select(".named b").eachText()).contains(name);
        assertThat(page.select("table.items th[scope=row]").eachText()).contains(name + " 12-3");
        assertThat(page.select("table.items td.detail").eachText()).contains("answered 400: " + name);
        assertThat(page.select("table.items td.why").eachText()).contains(name);
        assertThat(page.select(".notes li").eachText()).contains("A note on " + name);
        assertHarmless(page);
    }

    @ParameterizedTest
    @MethodSource("names")
    void areTextOnAPageOfStockToo(String name) throws Exception {
        folder = root.resolve("demo/stock-reconciliation/1207");
        ReportItem item = new ReportItem(
                "12-3",
                name,
                "differs",
                null,
                "shop 1, should be 2: sellable 2 " + name,
                new QuantityChange(BigDecimal.ONE, BigDecimal.valueOf(2), "sellable 2 " + name));
        new ReportFolder(root)
                .write(
                        Showcase.stockPlan(),
                        List.of(item)::forEach,
                        Showcase.background(Showcase.stockPlan(), List.of(), name));

        Document page = page("report.html");

        assertThat(page.select("table.items th[scope=row]").eachText()).contains(name + " 12-3");
        assertThat(page.select("table.items td.detail").eachText()).contains("sellable 2 " + name);
        assertHarmless(page);
    }

    @ParameterizedTest
    @MethodSource("names")
    void areTextWhereARunTellsItsCauseAndItsCommand(String name) throws Exception {
        folder = root.resolve("demo/delivery-sync/1209");
        RunReport failed = Showcase.failed().ended(20, name);
        new ReportFolder(root).write(failed, reader -> {}, Showcase.background(failed, List.of(), name));

        Document page = page("report.html");

        assertThat(page.select(".outcome .lead").text()).contains(name);
        assertThat(page.select("code").text()).isEqualTo(name);
        assertHarmless(page);
    }

    @ParameterizedTest
    @MethodSource("names")
    void areTextOnTheIndex(String name) throws Exception {
        folder = root;
        PastRun run = PastWeek.past(name, "order-sync", 1, Showcase.NOW, 0, 9_000, 1, 1, 0);

        new ReportIndex(root, "1.2.3").write(RunOverview.of(List.of(run), List.of()), Showcase.NOW);

        Document page = page("index.html");
        assertThat(page.select(".job h3").text()).isEqualTo(name + " · order-sync");
        assertHarmless(page);
    }

    @ParameterizedTest
    @MethodSource("names")
    void areTextOnAnIndexOfManyStores(String name) throws Exception {
        folder = root;
        JobStanding standing = new JobStanding(name, name, 1, RunState.FAILED, Showcase.NOW, null);
        RecentLaunch launch =
                new RecentLaunch(List.of(name), name, name, name, 10, Showcase.NOW, Showcase.NOW, 2, 2, 0, 0, 0);

        new ReportIndex(root, "1.2.3")
                .write(new RunOverview(List.of(), List.of(), List.of(standing), List.of(launch)), Showcase.NOW);

        Document page = page("index.html");
        assertThat(page.select("table.list th[scope=row], .names li").eachText())
                .containsExactly(name, name);
        assertHarmless(page);
    }

    @ParameterizedTest
    @MethodSource("names")
    void areTextOnThePageOfALaunch(String name) throws Exception {
        FleetRow row = Launches.row("demo", name, name, 50, 1L, "Answered 401: " + name, 0);

        folder = new FleetFolder(root, "1.2.3").write(Launches.launch(10, name, List.of("order-sync"), List.of(row)));

        Document page = page("report.html");
        assertThat(page.select("table.stores td div").text()).isEqualTo("Answered 401: " + name);
        assertThat(page.select("#group option").eachText()).contains(name);
        assertHarmless(page);
    }

    @Test
    void areCellsInATable() throws Exception {
        write(Showcase.FORMULA);
        assertThat(csv()).contains("\r\n12-3,'=cmd|' /C calc'!A0,attention,'=cmd|' /C calc'!A0,");

        write(Showcase.SCRIPT);
        assertThat(csv()).contains("\r\n12-3,<script>alert(1)</script>,attention,");

        write(COLOUR);
        assertThat(csv()).contains("\r\n12-3,\uFFFD[31m\uFFFD2JRED,attention,").doesNotContain("\u001b", "\u009b");
    }

    @Test
    void areNoLabelsOfFigures() throws Exception {
        write("evil\"} 1\nstockbridge_run_exit_code{store=\"demo\"} 0");

        assertThat(Files.readString(folder.resolve("metrics.prom"))).doesNotContain("evil");
    }

    @Test
    void areWhatTheyWereInTheDocument() throws Exception {
        write(COLOUR + Showcase.SCRIPT);

        String json = Files.readString(folder.resolve("report.json"));

        assertThat(json).doesNotContain("\u001b", "\u009b");
        assertThat(JsonMapper.shared().readTree(json).at("/items/0/label").asString())
                .isEqualTo(COLOUR + Showcase.SCRIPT);
    }

    private void write(String name) {
        RunReport report = Showcase.person();
        report = new RunReport(
                report.schema(),
                report.job(),
                report.store(),
                report.run(),
                report.execution(),
                null,
                report.mode(),
                report.status(),
                report.exitCode(),
                report.startedAt(),
                report.finishedAt(),
                null,
                report.counts(),
                report.calls(),
                List.of("A note on " + name),
                null,
                List.of());
        ReportItem item = new ReportItem("12-3", name, "attention", name, "answered 400: " + name, null);
        ReportItem left = new ReportItem("12-4", name, "skipped", name, null, null);
        new ReportFolder(root)
                .write(report, List.of(item, left)::forEach, Showcase.background(report, List.of(), null));
    }

    private Document page(String file) throws Exception {
        return Jsoup.parse(folder.resolve(file));
    }

    private String csv() throws Exception {
        return Files.readString(folder.resolve("items.csv"));
    }

    /** One script, which is ours; one style; no picture; no attribute that runs anything; nothing that leads away. */
    private static void assertHarmless(Document page) {
        assertThat(page.select("script, style, link, meta, title")).hasSize(9);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("body script").outerHtml()).doesNotContain("alert(1)");
        assertThat(page.select("img, iframe, object, embed, base")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on") || name.equals("autofocus"));
        assertThat(page.select("a").stream().map(HostileNamesTest::target))
                .allMatch(target -> target.matches("#.*|[\\w./-]+"));
    }

    private static String target(Element link) {
        return link.attr("href");
    }
}
