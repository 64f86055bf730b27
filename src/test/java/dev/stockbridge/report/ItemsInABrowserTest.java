package dev.stockbridge.report;

import static dev.stockbridge.report.PagesInABrowser.PERSON;
import static dev.stockbridge.report.PagesInABrowser.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.browser.Tab;
import dev.stockbridge.report.files.FleetFolder;
import dev.stockbridge.report.files.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of items as a reader works with it, by the keyboard alone: filtered, sorted, and shown in parts. */
class ItemsInABrowserTest {

    @TempDir
    static Path root;

    private static PagesInABrowser pages;

    private Tab tab;

    @BeforeAll
    static void writePagesAndStart() throws IOException {
        pages = PagesInABrowser.openedIn(root);
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
                .isEqualTo("needs a person");
        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void filtersTheStoresOfALaunchByCodeAndGroup() {
        Path page = new FleetFolder(root, "1.2.3").write(Launches.ofAThousandStores("shop-"));
        tab.open(page.resolve("report.html"));
        assertThat(status()).startsWith("The first 250 of 3,000 runs.");

        choose("code", "✕ 20 system unreachable");
        assertThat(status()).startsWith("3 runs that fit, of 3,000.");

        choose("group", "wholesale");
        assertThat(status()).startsWith("1 run that fits, of 3,000.");

        choose("code", "");
        tab.evaluate("document.getElementById('search').focus()");
        tab.type("shop-42");
        assertThat(status()).startsWith("15 runs that fit, of 3,000.");
    }

    private void choose(String list, String value) {
        tab.evaluate("{ const list = document.getElementById('" + list + "'); list.value = '" + value
                + "'; list.dispatchEvent(new Event('change')); }");
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
    @Tag("thorough")
    void showsALongListInParts() {
        RunReport report = PastWeek.past("demo", "article-sync", 5000, Showcase.NOW, 0, 60_000, 12_000, 12_000, 0)
                .report();
        ItemStream items = reader -> IntStream.range(0, 12_000)
                .forEach(n ->
                        reader.accept(new ReportItem(n + "-1", "CODE-" + n, "updated", null, "a price changed", null)));
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
