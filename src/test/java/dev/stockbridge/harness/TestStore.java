package dev.stockbridge.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.jdbc.DatabaseReports;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.StopRequests;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store that no other test uses: an empty shop, an empty goods owner, and the application that runs jobs for it. It has
 * one job that {@link #run()} runs; a subclass for each of the other jobs adds its own conveniences. All stores share the
 * shop, so a test has one store at a time.
 */
public class TestStore extends TestSystems {

    public static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());
    public static final RunOptions FULL = new RunOptions(false, true, null, null, List.of());
    public static final RunOptions FORCED = new RunOptions(false, false, null, null, List.of(), true, null);

    private static final String ARTICLES = "article-sync";

    private StockbridgeInProcess application;
    private final String job;
    private final int number;
    private final StoreKind kind;
    private int runs;
    private boolean switched;

    /**
     * A store that no other test uses.
     *
     * @param job the job that {@link #run()} runs
     * @param chunkSize the number of items in a chunk
     */
    protected TestStore(String job, int chunkSize, StoreKind kind) {
        this(StockbridgeInProcess.withChunksOf(chunkSize), job, kind, TestStores.take(kind));
    }

    private TestStore(StockbridgeInProcess application, String job, StoreKind kind, int number) {
        super(TestStores.goodsOwner(kind, number));
        this.application = application;
        this.job = job;
        this.kind = kind;
        this.number = number;
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
        return new TestStore(ARTICLES, chunkSize, kind);
    }

    /** The other store of its pair, on the same goods owner; both have the shop to themselves in turn. */
    public TestStore neighbour() {
        return new TestStore(application, job, kind, number + 1);
    }

    public final String id() {
        return TestStores.id(kind, number);
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

    public JdbcTemplate sql() {
        return application.sql();
    }

    /** A new run of the store's job. */
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
        return launch(job, name, options);
    }

    /** A new run, which must end with this code. */
    public RunResult run(ExitCode expected) {
        return expect(run(), expected);
    }

    /** A new run, which must leave nothing for a person. */
    public RunResult runWell() {
        return run(ExitCode.COMPLETED);
    }

    /** A new run of any job. */
    public RunResult launch(String job, RunOptions options) {
        return launch(job, "run-" + ++runs, options);
    }

    /** The run of this name of any job; without a name a new one. */
    public RunResult launch(String job, @Nullable String name, RunOptions options) {
        return application.launcher().run(new RunRequest(job, id(), name, options));
    }

    /** Runs article-sync. */
    public RunResult publishArticles() {
        return launch(ARTICLES, RunOptions.ORDINARY);
    }

    public static RunResult expect(RunResult result, ExitCode expected) {
        assertThat(result.exitCode()).as(String.valueOf(result.remark())).isEqualTo(expected);
        return result;
    }

    /** Asks the run that is under way to stop. */
    public void stop() {
        application.part(StopRequests.class).stop(job, id());
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

    /** The open attention items of the store's job. */
    public List<AttentionItem> attention() {
        return attention(job);
    }

    public final List<AttentionItem> attention(String job) {
        return application.part(AttentionItems.class).open(id(), job);
    }

    /** The reasons of the open attention items, by their keys. */
    public Map<String, String> reasons() {
        return reasons(job);
    }

    public Map<String, String> reasons(String job) {
        var reasons = new TreeMap<String, String>();
        attention(job).forEach(item -> reasons.put(item.key(), item.reason()));
        return reasons;
    }

    /** An item's action, and its reason where there is one. */
    protected static String inWords(ReportItem item) {
        return item.action() + (item.reason() == null ? "" : " " + item.reason());
    }

    /** The same, and its detail where there is one. */
    protected static String withDetail(ReportItem item) {
        return inWords(item) + (item.detail() == null ? "" : ": " + item.detail());
    }
}
