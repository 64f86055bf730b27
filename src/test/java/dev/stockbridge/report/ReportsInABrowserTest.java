package dev.stockbridge.report;

import static dev.stockbridge.report.PagesInABrowser.FAILED;
import static dev.stockbridge.report.PagesInABrowser.GOOD;
import static dev.stockbridge.report.PagesInABrowser.INDEX;
import static dev.stockbridge.report.PagesInABrowser.LAUNCH;
import static dev.stockbridge.report.PagesInABrowser.PERSON;
import static dev.stockbridge.report.PagesInABrowser.STOCK;
import static dev.stockbridge.report.PagesInABrowser.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.browser.Tab;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.report.files.ReportIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** The pages as a reader meets them: in a real browser, by keyboard, light and dark, wide and narrow. */
class ReportsInABrowserTest {

    /** Each cell is checked for its contrast, so a few runs must do. */
    private static final String SMALL_INDEX = "small/index.html";

    private static final String SMALL_STORE = "small/demo/index.html";
    private static final String LARGE_INDEX = "large/index.html";

    @TempDir
    static Path root;

    private static PagesInABrowser pages;
    private static String axe;

    private Tab tab;

    @BeforeAll
    static void writePagesAndStart() throws IOException {
        pages = PagesInABrowser.openedIn(root);
        new ReportIndex(root.resolve("small"), "1.2.3")
                .write(RunOverview.of(PastWeek.runs().subList(0, 16), List.of()), Showcase.NOW);
        Showcase.writeStore(root.resolve("small"), "demo", PastWeek.runs().subList(0, 16));
        ManyStores.of(30).writeTo(root.resolve("large"));
        try (InputStream script = ReportsInABrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        PagesInABrowser.close(pages);
    }

    @BeforeEach
    void openTab() {
        tab = pages.tab();
    }

    @AfterEach
    void saidAndFetchedNothing() {
        pages.requireSilence(tab);
    }

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {LAUNCH, LARGE_INDEX, PERSON, FAILED, STOCK, SMALL_STORE, SMALL_INDEX})
    void isAccessibleInTheLightAndInTheDark(String page) {
        assertThat(findings("light", page, "{}")).isEmpty();
        assertThat(findings("dark", page, "{runOnly: ['color-contrast']}")).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {GOOD, PERSON, FAILED, STOCK, LAUNCH, STORE, LARGE_INDEX, INDEX})
    void fitsAPhone(String page) {
        tab.sized(390, 844).open(root.resolve(page));

        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(390);
    }

    @Test
    void takesNamesThatHoldCodeForNames() {
        tab.open(root.resolve(PERSON));

        assertThat(tab.evaluate("document.querySelector('main').innerText").asString())
                .contains(Showcase.SCRIPT, Showcase.FORMULA, "\" onmouseover=\"alert(3)");
        assertThat(tab.evaluate("document.scripts.length").asInt()).isEqualTo(1);
        assertThat(tab.evaluate("document.images.length").asInt()).isZero();
        assertThat(tab.evaluate("document.querySelectorAll('[onmouseover], [onerror]').length")
                        .asInt())
                .isZero();
    }

    @Test
    void drawsChartsOfDurationsAndCounts() {
        tab.sized(1280, 6000).open(root.resolve(INDEX));

        assertThat(tab.evaluate("document.querySelectorAll('.job').length").asInt())
                .isEqualTo(5);
        awaitCharts(10);
        assertThat(tab.evaluate("document.querySelector('.charts canvas').width")
                        .asInt())
                .isGreaterThan(300);
    }

    @Test
    void drawsAChartOnceItIsOpened() {
        tab.open(root.resolve(STORE));
        awaitFrame();
        assertThat(tab.evaluate("document.querySelectorAll('canvas').length").asInt())
                .isZero();

        tab.evaluate("document.querySelector('.trend > summary').focus()");
        tab.press("Enter");
        awaitCharts(2);
    }

    /** The browser looks at what is in view between two frames. */
    private void awaitFrame() {
        tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    }

    private void awaitCharts(int number) {
        assertThat(tab.evaluate("new Promise(done => { const look = () =>"
                                + " document.querySelectorAll('.charts canvas').length >= " + number
                                + " ? done(document.querySelectorAll('.charts canvas').length)"
                                + " : requestAnimationFrame(look); look(); })")
                        .asInt())
                .isEqualTo(number);
    }

    @Test
    @Tag("thorough")
    void tellsWhatHasBecomeOverdueSinceThePageWasWritten() {
        tab.open(root.resolve(INDEX));
        assertThat(overdue()).isEqualTo("Overdue: outlet · order-sync");

        tab.at(Showcase.NOW.plus(Duration.ofHours(5))).open(root.resolve(INDEX));
        assertThat(overdue()).isEqualTo("Overdue: demo · order-sync, demo · delivery-sync, outlet · order-sync");
        assertThat(tab.evaluate("document.querySelectorAll('.overdue:not([hidden])').length")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @Tag("thorough")
    void leadsFromTheIndexToARunAndBack() {
        tab.open(root.resolve(INDEX));
        tab.evaluate("document.querySelector('.strip a[href*=\"order-sync/1210\"]').focus()");
        tab.follow();
        assertThat(tab.evaluate("document.title").asString()).startsWith("order-sync · demo · complete");

        tab.evaluate("document.querySelector('nav a').focus()");
        tab.follow();
        assertThat(tab.evaluate("document.title").asString()).isEqualTo("Stockbridge · runs");
    }

    @Test
    void printsTheItemsAndNotTheControls() {
        tab.open(root.resolve(PERSON)).medium("print");

        assertThat(tab.evaluate("getComputedStyle(document.querySelector('.filter')).display")
                        .asString())
                .isEqualTo("none");
        assertThat(tab.evaluate("getComputedStyle(document.body).color").asString())
                .isEqualTo("rgb(0, 0, 0)");
        assertThat(tab.evaluate("document.querySelectorAll('table.items tbody tr:not([hidden])').length")
                        .asInt())
                .isEqualTo(32);
    }

    /** What axe-core objects to on a page, small matters left out. */
    private String findings(String scheme, String page, String options) {
        tab.coloured(scheme).open(root.resolve(page));
        tab.evaluate(axe + "; undefined");
        return tab.evaluate("axe.run(" + options + """
                        ).then(found => found.violations.filter(one => one.impact !== 'minor')
                          .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')).join(' / '))
                        """).asString();
    }

    private String overdue() {
        return tab.evaluate("document.getElementById('overdue').innerText.replace('◷ ', '')")
                .asString();
    }
}
