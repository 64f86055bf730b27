package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stockbridge.browser.Browser;
import dev.stockbridge.browser.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a reader meets them: in a real browser, by keyboard, light and dark, wide and narrow. */
class ReportsInABrowserTest {

    private static final String GOOD = "demo/order-sync/1210/report.html";
    private static final String PERSON = "demo/article-sync/1203/report.html";
    private static final String FAILED = "demo/delivery-sync/1209/report.html";
    private static final String STOCK = "demo/stock-reconciliation/1207/report.html";
    private static final String INDEX = "index.html";

    /** Each cell is checked for its contrast, so a few runs must do. */
    private static final String SMALL_INDEX = "small/index.html";

    @TempDir
    static Path root;

    private static Browser browser;
    private static String axe;

    private Tab tab;

    @BeforeAll
    static void writePagesAndStart() throws IOException {
        Optional<Path> chromium = Browser.find();
        assumeTrue(
                chromium.isPresent(),
                "No Chromium on this machine: the reports are not tried in a browser. Install the package chromium, or"
                        + " name one in STOCKBRIDGE_CHROMIUM.");
        Showcase.writeTo(root);
        new ReportIndex(root.resolve("small"), "1.2.3").write(Showcase.history().subList(0, 16), Showcase.NOW);
        try (InputStream script = ReportsInABrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        browser = Browser.start(chromium.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openTab() {
        tab = browser.newTab().sized(1280, 800).at(Showcase.NOW);
    }

    @AfterEach
    void saidAndFetchedNothing() {
        try (Tab used = tab) {
            assertThat(used.console()).isEmpty();
            assertThat(used.requests()).isEmpty();
            assertThat(used.files()).allMatch(file -> file.endsWith(".html"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, FAILED, STOCK, SMALL_INDEX})
    void isAccessibleInTheLightAndInTheDark(String page) {
        assertThat(findings("light", page, "{}")).isEmpty();
        assertThat(findings("dark", page, "{runOnly: ['color-contrast']}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, PERSON, FAILED, STOCK, INDEX})
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
    void filtersTheItemsByKeyboard() {
        tab.open(root.resolve(PERSON));
        tabTo("search");

        tab.type("dup");
        assertThat(shown()).isEqualTo(4);
        assertThat(status()).startsWith("4 items that fit, of 32.");

        tab.type(" 1062");
        assertThat(shown()).isEqualTo(2);

        tabTo("action");
        tab.press("ArrowDown");
        assertThat(tab.evaluate("document.getElementById('action').value").asString())
                .isEqualTo("attention");
        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void sortsDifferencesBySizeByKeyboard() {
        tab.open(root.resolve(STOCK));
        tab.evaluate("document.querySelectorAll('table.items thead button')[3].focus()");

        tab.press("Enter");
        assertThat(column("change")).isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
        assertThat(tab.evaluate("document.querySelectorAll('table.items th[aria-sort=ascending]').length")
                        .asInt())
                .isEqualTo(1);

        tab.press("Enter");
        assertThat(column("change")).isSortedAccordingTo((a, b) -> Integer.compare(number(b), number(a)));
    }

    @Test
    void showsALongListInParts() {
        RunReport report = Showcase.past("demo", "article-sync", 5000, Showcase.NOW, 0, 60_000, 12_000, 12_000, 0)
                .report();
        ItemStream items = reader -> IntStream.range(0, 12_000)
                .forEach(n -> reader.accept(new ReportItem(n + "-1", "CODE-" + n, "updated", null, "a price changed")));
        new ReportFolder(root).write(report, items, Showcase.background(report, List.of(), null));

        tab.open(root.resolve("demo/article-sync/5000/report.html"));
        assertThat(shown()).isEqualTo(250);
        assertThat(status()).startsWith("The first 250 of 10,000 items.").contains("items.csv has all of them");

        tab.evaluate("document.getElementById('more').focus()");
        tab.press("Enter");
        assertThat(shown()).isEqualTo(500);
        assertThat(tab.evaluate("document.activeElement.rowIndex").asInt()).isEqualTo(251);

        tab.evaluate("document.getElementById('search').focus()");
        tab.type("code-9999");
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void drawsChartsOfDurationsAndCounts() {
        tab.open(root.resolve(INDEX));

        assertThat(tab.evaluate("document.querySelectorAll('.job').length").asInt())
                .isEqualTo(5);
        assertThat(tab.evaluate("document.querySelectorAll('.charts canvas').length")
                        .asInt())
                .isEqualTo(10);
        assertThat(tab.evaluate("document.querySelector('.charts canvas').width")
                        .asInt())
                .isGreaterThan(300);
    }

    @Test
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
        assertThat(shown()).isEqualTo(32);
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

    /** Presses Tab until the element has the focus. */
    private void tabTo(String id) {
        for (int n = 0; n < 40; n++) {
            if (tab.evaluate("document.activeElement.id").asString().equals(id)) {
                return;
            }
            tab.press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + id);
    }

    private int shown() {
        return tab.evaluate("document.querySelectorAll('table.items tbody tr:not([hidden])').length")
                .asInt();
    }

    private String status() {
        return tab.evaluate("document.getElementById('shown').textContent").asString();
    }

    private String overdue() {
        return tab.evaluate("document.getElementById('overdue').innerText.replace('◷ ', '')")
                .asString();
    }

    private List<String> column(String type) {
        return tab.evaluate(
                        "Array.from(document.querySelectorAll('td." + type + "'), cell => cell.dataset.sort).join(' ')")
                .asString()
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
