package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stockbridge.browser.Browser;
import dev.stockbridge.browser.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of the showcase, written to a folder and opened in a browser of its own. */
final class PagesInABrowser implements AutoCloseable {

    static final String GOOD = "demo/order-sync/1210/report.html";
    static final String PERSON = "demo/article-sync/1203/report.html";
    static final String FAILED = "demo/delivery-sync/1209/report.html";
    static final String STOCK = "demo/stock-reconciliation/1207/report.html";
    static final String LAUNCH = "fleet/order-sync,article-sync/2026-11-23T02/report.html";
    static final String STORE = "demo/index.html";
    static final String INDEX = "index.html";

    private final Browser browser;

    private PagesInABrowser(Browser browser) {
        this.browser = browser;
    }

    /** Skips the tests where there is no browser. */
    static PagesInABrowser openedIn(Path root) throws IOException {
        Optional<Path> chromium = Browser.find();
        assumeTrue(
                chromium.isPresent(),
                "No Chromium on this machine: the reports are not tried in a browser. Install the package chromium, or"
                        + " name one in STOCKBRIDGE_CHROMIUM.");
        Showcase.writeTo(root);
        return new PagesInABrowser(Browser.start(chromium.get()));
    }

    /** At the width of a desk, and at the time at which the pages were written. */
    Tab tab() {
        return browser.newTab().sized(1280, 800).at(Showcase.NOW);
    }

    /** Closes a tab whose page must have said nothing on the console and fetched nothing from the network. */
    void requireSilence(Tab tab) {
        try (Tab used = tab) {
            assertThat(used.console()).isEmpty();
            assertThat(used.requests()).isEmpty();
            assertThat(used.files()).allMatch(file -> file.endsWith(".html"));
        }
    }

    @Override
    public void close() throws Exception {
        browser.close();
    }

    /** Closes them where they were opened. */
    static void close(@Nullable PagesInABrowser pages) throws Exception {
        if (pages != null) {
            pages.close();
        }
    }
}
