package dev.stockbridge.report;

import dev.stockbridge.browser.Browser;
import dev.stockbridge.browser.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Takes pictures of the showcase, at the width of a desk and of a phone, in the light and in the dark, for a person to judge. */
public final class Gallery {

    private static final Map<String, String> PAGES = Map.of(
            "good", "demo/order-sync/1210/report.html",
            "person", "demo/article-sync/1203/report.html",
            "failed", "demo/delivery-sync/1209/report.html",
            "stock-plan", "demo/stock-reconciliation/1207/report.html",
            "launch", PagesInABrowser.LAUNCH,
            "store", PagesInABrowser.STORE,
            "index", "index.html");

    private Gallery() {}

    /** Takes the folder for pages and pictures. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Showcase.writeTo(folder);
        try (Browser browser = Browser.start(Browser.find().orElseThrow());
                Tab tab = browser.newTab()) {
            tab.at(Showcase.NOW);
            for (String scheme : new String[] {"light", "dark"}) {
                for (int width : new int[] {1280, 390}) {
                    for (Map.Entry<String, String> page : PAGES.entrySet()) {
                        tab.sized(width, width == 390 ? 844 : 800)
                                .coloured(scheme)
                                .open(folder.resolve(page.getValue()));
                        tab.picture(folder.resolve(page.getKey() + "-" + width + "-" + scheme + ".png"), 2600);
                    }
                }
            }
        }
    }
}
