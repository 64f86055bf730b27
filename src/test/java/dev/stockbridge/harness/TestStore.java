package dev.stockbridge.harness;

import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.report.DatabaseReports;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.RunOptions;
import dev.stockbridge.run.RunRequest;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.sandbox.SandboxShop;
import dev.stockbridge.sandbox.SandboxWarehouse;
import dev.stockbridge.sandbox.ShopProducts;
import dev.stockbridge.sandbox.ShopSwitches;
import dev.stockbridge.sandbox.WarehouseArticles;
import dev.stockbridge.sandbox.WarehouseSwitches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store that nobody has used before: an empty shop and an empty goods owner, and the application that runs jobs for
 * it. One at a time, since all stores share the shop.
 */
public final class TestStore {

    private static final String JOB = "article-sync";

    private StockbridgeInProcess application;
    private final String id;
    private final int goodsOwner;
    private final StoreKind kind;
    private final int shopViolationsBefore;
    private final int warehouseViolationsBefore;
    private final int overlapsBefore;
    private int runs;
    private boolean switched;

    private TestStore(StockbridgeInProcess application, String id, int goodsOwner, StoreKind kind) {
        this.application = application;
        this.id = id;
        this.goodsOwner = goodsOwner;
        this.kind = kind;
        clock().tick();
        host().tick();
        shopClock().tick();
        warehouseClock().tick();
        shop().behave();
        shop().switchTo(ignored -> ShopSwitches.defaults());
        shop().checkAnswers(true);
        for (long product : products().ids()) {
            products().delete(product);
        }
        shop().clearRequests();
        warehouse().behave();
        warehouse().switchTo(ignored -> WarehouseSwitches.defaults());
        warehouse().checkAnswers(true);
        warehouse().clearRequests();
        shopViolationsBefore = shop().violations().size();
        warehouseViolationsBefore = warehouse().violations().size();
        overlapsBefore = warehouse().overlappingWrites();
    }

    /** A plain store, with the usual chunks. */
    public static TestStore fresh() {
        return fresh(50);
    }

    public static TestStore fresh(int chunkSize) {
        return fresh(chunkSize, StoreKind.PLAIN);
    }

    public static TestStore fresh(StoreKind kind) {
        return fresh(50, kind);
    }

    public static TestStore fresh(int chunkSize, StoreKind kind) {
        int number = TestStores.next(kind);
        int goodsOwner = TestStores.goodsOwner(kind, number);
        TestStores.WAREHOUSE.addGoodsOwner(goodsOwner, TestStores.id(kind, number));
        return new TestStore(
                StockbridgeInProcess.withChunksOf(chunkSize), TestStores.id(kind, number), goodsOwner, kind);
    }

    /** The other store of its pair, on the same goods owner; both have the shop to themselves in turn. */
    public TestStore neighbour() {
        int number = Integer.parseInt(id.replaceAll(".*-", "")) + 1;
        return new TestStore(application, TestStores.id(kind, number), goodsOwner, kind);
    }

    public String id() {
        return id;
    }

    public int goodsOwner() {
        return goodsOwner;
    }

    /** Whether articles go through SOAP now. */
    public boolean soap() {
        return kind.soap() || switched;
    }

    /** The application with another configuration from now on, for a store of the kind {@link StoreKind#SWITCHED}. */
    public void writeThroughSoap(boolean soap) {
        switched = soap;
        application = soap ? StockbridgeInProcess.switchedToSoap() : StockbridgeInProcess.withChunksOf(50);
    }

    public StockbridgeInProcess application() {
        return application;
    }

    public SandboxShop shop() {
        return TestStores.SHOP;
    }

    public ShopProducts products() {
        return shop().products();
    }

    public SandboxWarehouse warehouse() {
        return TestStores.WAREHOUSE;
    }

    public WarehouseArticles articles() {
        return warehouse().articles(goodsOwner);
    }

    /** The clock of shop and warehouse. */
    public ShiftingClock clock() {
        return TestStores.CLOCK;
    }

    /** Lets time go by, at the shop, the warehouse and on our own machine. */
    public void letPass(Duration time) {
        clock().advance(time);
        host().advance(time);
    }

    /** The shop's own clock, which goes by {@link #clock}. */
    public ShiftingClock shopClock() {
        return TestStores.SHOP_CLOCK;
    }

    /** The warehouse's own clock, which goes by {@link #clock}. */
    public ShiftingClock warehouseClock() {
        return TestStores.WAREHOUSE_CLOCK;
    }

    /** The clock of the machine that the application runs on. */
    public ShiftingClock host() {
        return TestStores.HOST;
    }

    public JdbcTemplate sql() {
        return application.sql();
    }

    /** A new run of article-sync. */
    public RunResult run() {
        return run("run-" + ++runs);
    }

    /** The run of this name: a new one, or one that goes on. */
    public RunResult run(String name) {
        return run(name, RunOptions.ORDINARY);
    }

    /** A new run with options. */
    public RunResult run(RunOptions options) {
        return run("run-" + ++runs, options);
    }

    public RunResult run(String name, RunOptions options) {
        return application.launcher().run(new RunRequest(JOB, id, name, options));
    }

    /** Asks the run that is under way to stop. */
    public void stop() {
        application.launcher().stop(JOB, id);
    }

    public RunReport report(RunResult result) {
        return new DatabaseReports(sql()).find(result.execution()).orElseThrow();
    }

    /** Every item of the run that was not unchanged. */
    public List<ReportItem> items(RunResult result) {
        var items = new ArrayList<ReportItem>();
        new DatabaseReports(sql()).items(result.execution()).forEach(items::add);
        return items;
    }

    /** The open attention items. */
    public List<AttentionItem> attention() {
        return application.part(AttentionItems.class).open(id, JOB);
    }

    /** The reasons of the open attention items, by their keys. */
    public Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        attention().forEach(item -> reasons.put(item.key(), item.reason()));
        return reasons;
    }

    /** How many writes the warehouse has got. */
    public long writes() {
        return warehouse().requests().stream()
                .filter(call -> !call.method().equals("GET"))
                .count();
    }

    /** What broke a contract, or overlapped with another write, since this store was taken. */
    public List<String> violations() {
        var found = new ArrayList<>(shop().violations()
                .subList(shopViolationsBefore, shop().violations().size()));
        found.addAll(warehouse()
                .violations()
                .subList(warehouseViolationsBefore, warehouse().violations().size()));
        int overlaps = warehouse().overlappingWrites() - overlapsBefore;
        if (overlaps > 0) {
            found.add(overlaps + " writes overlapped");
        }
        return found;
    }
}
