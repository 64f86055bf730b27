package dev.stockbridge.report;

import dev.stockbridge.outcome.QuantityChange;
import dev.stockbridge.report.files.FleetFolder;
import dev.stockbridge.report.files.ReportFolder;
import dev.stockbridge.report.files.ReportIndex;
import dev.stockbridge.report.files.StorePages;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports of a made-up shop, one of each sort, with hostile names among the items, and a week of runs for the index. */
public final class Showcase {

    static final Instant NOW = Instant.parse("2026-11-23T09:20:00Z");
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String FORMULA = "=cmd|' /C calc'!A0";

    private Showcase() {}

    /** A run in which everything went through. */
    static RunReport good() {
        return DraftReport.of("order-sync", 1210, "apply", 0, "2026-11-23T08:00:00Z", Duration.ofMillis(9_750))
                .with(Map.of("read", 120L, "unchanged", 94L, "created", 20L, "updated", 4L, "cancelled", 2L))
                .noting("No longer in need of a person: 1. 4711 (order-locked).")
                .report();
    }

    static List<ReportItem> goodItems() {
        List<ReportItem> items = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            items.add(new ReportItem("" + (50_120 + n), "" + (50_120 + n), "created", null, null, null));
        }
        for (int n = 0; n < 4; n++) {
            items.add(
                    new ReportItem("" + (50_080 + n), "" + (50_080 + n), "updated", null, "a line was removed", null));
        }
        items.add(new ReportItem("50031", "50031", "cancelled", null, null, null));
        items.add(new ReportItem("50046", "50046", "cancelled", null, null, null));
        return items;
    }

    /** A run that a person has to look after; the shop's products have names that were meant to do harm. */
    static RunReport person() {
        return DraftReport.of("article-sync", 1203, "apply", 10, "2026-11-23T02:00:00Z", Duration.ofMillis(73_400))
                .with(Map.of(
                        "read",
                        2352L,
                        "unchanged",
                        2320L,
                        "created",
                        10L,
                        "updated",
                        6L,
                        "skipped",
                        2L,
                        "attention",
                        14L))
                .noting(
                        "The VAT rate was not transferred: the warehouse's REST interface has no place for it on an article.")
                .report();
    }

    static List<ReportItem> personItems() {
        List<ReportItem> items = new ArrayList<>();
        items.add(new ReportItem("822", "DUP-1", "attention", "duplicate-code", "also held by 942", null));
        items.add(new ReportItem("942", "DUP-1", "attention", "duplicate-code", "also held by 822", null));
        items.add(new ReportItem("1062", "dup-case-ä", "attention", "duplicate-code", "also held by 1182", null));
        items.add(new ReportItem("1182", "DUP-CASE-Ä", "attention", "duplicate-code", "also held by 1062", null));
        items.add(new ReportItem(
                "1302",
                SCRIPT,
                "attention",
                "rejected-by-warehouse",
                "answered 400: \"" + SCRIPT + "\" is not a name",
                null));
        items.add(new ReportItem(
                "1422",
                FORMULA,
                "attention",
                "rejected-by-warehouse",
                "answered 400: <img src=x onerror=alert(2)>",
                null));
        items.add(new ReportItem("102", "102", "attention", "missing-code", null, null));
        items.add(new ReportItem("222", "222", "attention", "missing-code", null, null));
        items.add(new ReportItem("342", "342", "attention", "missing-code", null, null));
        items.add(new ReportItem("462-462001", "462-462001", "attention", "missing-code", null, null));
        items.add(new ReportItem("1542", "TAB\tCODE", "attention", "unsafe-code", "holds a control character", null));
        items.add(new ReportItem(
                "1662",
                "\" onmouseover=\"alert(3)",
                "attention",
                "field-too-long",
                "the name has 312 signs, the warehouse takes 255",
                null));
        items.add(new ReportItem(
                "1782",
                "SAUNA-KIT",
                "attention",
                "field-too-long",
                "the name has 260 signs, the warehouse takes 255",
                null));
        items.add(new ReportItem("1902", "MYSTERY", "attention", "a-code-of-tomorrow", "something new", null));
        for (int n = 0; n < 16; n++) {
            items.add(new ReportItem(
                    (3000 + n) + "-" + (90_000 + n),
                    "JUMPER-" + (100 + n),
                    n < 10 ? "created" : "updated",
                    null,
                    null,
                    null));
        }
        items.add(new ReportItem("17", "OLD-MUG", "skipped", "gone-from-shop", null, null));
        items.add(new ReportItem("18", "OLD-CUP", "skipped", "gone-from-shop", null, null));
        return items;
    }

    /** A run that the warehouse brought to an end. */
    static RunReport failed() {
        return DraftReport.of("delivery-sync", 1209, "apply", 20, "2026-11-23T08:15:00Z", Duration.ofMillis(151_300))
                .because("ongoing answered 503 to GET /orders, 6 attempts")
                .with(Map.of("read", 40L, "unchanged", 12L, "delivered", 21L, "skipped", 7L))
                .report();
    }

    static List<ReportItem> failedItems() {
        List<ReportItem> items = new ArrayList<>();
        for (int n = 0; n < 28; n++) {
            String key = "" + (49_900 + n);
            items.add(
                    n < 21
                            ? new ReportItem(key, key, "delivered", null, "JJFI6543" + (1000 + n), null)
                            : new ReportItem(
                                    key, key, "skipped", n % 2 == 0 ? "awaiting-tracking" : "not-ours", null, null));
        }
        return items;
    }

    /** A plan of stock-reconciliation that its guard rails let through. */
    public static RunReport stockPlan() {
        return DraftReport.of(
                        "stock-reconciliation", 1207, "plan", 0, "2026-11-23T03:00:00Z", Duration.ofMillis(31_900))
                .with(Map.of("read", 2352L, "unchanged", 2328L, "differs", 18L, "skipped", 6L))
                .noting("Guard rail max-zeroed: 2 of 1,804 stocked items (0.1 %) would drop to zero; allowed are 10 %.")
                .noting("Guard rail max-changed: 18 of 2,346 items (0.8 %) would change; allowed are 50 %.")
                .report();
    }

    static List<ReportItem> stockItems() {
        List<ReportItem> items = new ArrayList<>();
        for (int n = 0; n < 18; n++) {
            int shop = 4 + n * 7 % 40;
            int sellable = n % 15 == 0 ? 0 : 3 + n * 11 % 45;
            int sent = n % 15 == 0 ? 0 : n % 4;
            items.add(new ReportItem(
                    (3000 + n) + "-" + (90_000 + n),
                    "JUMPER-" + (100 + n),
                    "differs",
                    null,
                    "shop " + shop + ", should be " + (sellable + sent) + ": sellable " + sellable + " + sent " + sent
                            + " - buffer 0",
                    new QuantityChange(
                            BigDecimal.valueOf(shop),
                            BigDecimal.valueOf(sellable + sent),
                            "sellable " + sellable + " + sent " + sent + " - buffer 0")));
        }
        for (int n = 0; n < 6; n++) {
            items.add(new ReportItem(
                    "" + (700 + n), "GIFT-" + n, "skipped", n < 4 ? "not-tracked" : "not-in-warehouse", null, null));
        }
        return items;
    }

    /** Calls as such runs make them. */
    public static List<CallTime> calls(boolean troubled) {
        return List.of(
                new CallTime("mycashflow", "GET", 14, Duration.ofMillis(3_870), Duration.ZERO),
                new CallTime("ongoing", "GET", 9, Duration.ofMillis(2_210), Duration.ofSeconds(troubled ? 138 : 0)),
                new CallTime("ongoing", "PUT", 26, Duration.ofMillis(5_930), Duration.ofMillis(2_000)));
    }

    static RunBackground background(RunReport report, List<PastRun> earlier, @Nullable String command) {
        boolean troubled = report.exitCode() != null && report.exitCode() == 20;
        return new RunBackground("1.2.3", calls(troubled), earlier, command);
    }

    /** Writes one page of each sort and the index below {@code root}. */
    static void writeTo(Path root) {
        ReportFolder folder = new ReportFolder(root);
        folder.write(good(), goodItems()::forEach, background(good(), PastWeek.like(good(), 118, 22), null));
        folder.write(person(), personItems()::forEach, background(person(), PastWeek.like(person(), 2340, 40), null));
        folder.write(
                failed(),
                failedItems()::forEach,
                background(failed(), List.of(), "stockbridge restart delivery-sync --store demo"));
        folder.write(stockPlan(), stockItems()::forEach, background(stockPlan(), List.of(), null));
        new FleetFolder(root, "1.2.3").write(Launches.ofTheDemo());
        List<PastRun> history = new ArrayList<>(PastWeek.runs());
        history.add(new PastRun(good(), "whole"));
        history.add(new PastRun(person(), "whole"));
        history.add(new PastRun(failed(), "whole"));
        history.add(new PastRun(stockPlan(), "plan"));
        writeStore(root, "demo", history);
        writeStore(root, "outlet", history);
        new ReportIndex(root, "1.2.3").write(RunOverview.of(history, List.of(ManyStores.launch(2, 0))), NOW);
    }

    /** Writes the page of a store, of which there are these runs. */
    static void writeStore(Path root, String store, List<PastRun> history) {
        new StorePages(root, "1.2.3")
                .update(
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        Map.of(store, Instant.MAX.minusSeconds(86_400)),
                        stores -> history.stream()
                                .filter(run -> run.report().store().equals(store))
                                .toList());
    }
}
