package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.FleetOperations;
import dev.stockbridge.cli.launch.Operations;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.report.CallTime;
import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.ReportSource;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.Progress;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An application that remembers what it was asked and answers as it was told. */
public final class RecordingOperations implements Operations, ReportSource {

    public final RecordingFleets fleets = new RecordingFleets();
    public final List<RunRequest> requests = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();
    final List<AttentionItem> open = new ArrayList<>();

    @Nullable
    public RunResult result;

    @Nullable
    public RunReport report;

    @Nullable
    public RuntimeException trouble;

    public RunOptions options = RunOptions.ORDINARY;
    List<Explanation> explanations = List.of();
    List<Disagreement> disagreements = List.of();
    public ItemStream items = reader -> {};
    public boolean othersRun;
    public final List<PastRun> past = new ArrayList<>();

    /** What these calls throw instead of answering, by their names. */
    public final Map<String, Throwable> broken = new HashMap<>();

    private void at(String call) {
        if (broken.get(call) instanceof RuntimeException problem) {
            throw problem;
        }
        if (broken.get(call) instanceof Error problem) {
            throw problem;
        }
    }

    @Override
    public RunResult run(RunRequest request) {
        at("run");
        requests.add(request);
        return result;
    }

    @Override
    public RunResult restart(String job, String store) {
        calls.add("restart " + job + " " + store);
        return result;
    }

    @Override
    public FleetOperations fleets() {
        return fleets;
    }

    @Override
    public RunResult stop(String job, String store) {
        calls.add("stop " + job + " " + store);
        return result;
    }

    @Override
    public Busy begin() {
        at("begin");
        calls.add("begin");
        return () -> calls.add("end");
    }

    @Override
    public Progress.Watching watch(String job, String store, Progress.Watcher watcher) {
        calls.add("watch");
        return () -> {};
    }

    @Override
    public RunOptions options(long execution) {
        at("options");
        return options;
    }

    @Override
    public ReportSource reports() {
        return this;
    }

    @Override
    public List<AttentionItem> attention(@Nullable String store, @Nullable String job) {
        return open;
    }

    @Override
    public boolean dismiss(long id) {
        return open.removeIf(item -> item.id() == id);
    }

    @Override
    public List<Explanation> explain(String kind, String store, String key) {
        calls.add("explain " + kind + " " + store + " " + key);
        return explanations;
    }

    @Override
    public Map<String, Long> audit(String store, Consumer<Disagreement> found) {
        calls.add("audit " + store);
        disagreements.forEach(found);
        if (trouble != null) {
            throw trouble;
        }
        return Map.of("orders", 3L);
    }

    @Override
    public void close() {
        calls.add("close");
        at("close");
    }

    @Override
    public Optional<RunReport> find(long execution) {
        at("find");
        if (trouble != null) {
            throw trouble;
        }
        return Optional.ofNullable(report);
    }

    @Override
    public ItemStream items(long execution) {
        at("items");
        return items;
    }

    @Override
    public List<RunReport> latest(@Nullable String store, int limit) {
        return report == null ? List.of() : List.of(report);
    }

    @Override
    public List<CallTime> calls(long execution) {
        at("calls");
        return List.of();
    }

    @Override
    public RunOverview overview(int each, Instant now) {
        return RunOverview.of(history(), List.of());
    }

    @Override
    public List<PastRun> ofStores(List<String> stores, int each) {
        return history();
    }

    @Override
    public boolean othersRun(long execution) {
        return othersRun;
    }

    private List<PastRun> history() {
        at("history");
        List<PastRun> all = new ArrayList<>(past);
        if (report != null) {
            all.add(new PastRun(report, "whole"));
        }
        return all;
    }

    @Override
    public List<PastRun> history(RunReport asked, int runs) {
        return history();
    }
}
