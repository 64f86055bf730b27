package dev.stockbridge.report.fleet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a launch over many stores came to.
 *
 * @param fleet its number in the register; null where nothing was started
 * @param jobs what each store ran, in this order
 * @param run the name of the stores' runs
 * @param selection how the stores were chosen, such as {@code all}
 * @param part which part of the stores it took, such as {@code 0/4}; empty for all of them
 * @param mode {@code apply} or {@code plan}
 * @param exitCode null while it is under way
 * @param rows all jobs of all stores, those of a store in their order
 */
public record FleetReport(
        @Nullable Long fleet,
        List<String> jobs,
        String run,
        String selection,
        String part,
        String mode,
        @Nullable Integer exitCode,
        @Nullable String remark,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<FleetRow> rows) {

    public FleetReport {
        jobs = List.copyOf(jobs);
        rows = List.copyOf(rows);
    }

    /** The same report with this remark. */
    public FleetReport remarked(String sentence) {
        return new FleetReport(
                fleet, jobs, run, selection, part, mode, exitCode, sentence, startedAt, finishedAt, rows);
    }

    /** The jobs as one word, such as {@code order-sync,delivery-sync}. */
    public String jobsAsWord() {
        return String.join(",", jobs);
    }

    /** The report as {@code status} names it. */
    public String status() {
        if (fleet == null) {
            return "NOT_STARTED";
        }
        if (exitCode == null) {
            return "RUNNING";
        }
        return switch (exitCode) {
            case 0, 10 -> "COMPLETED";
            case 143 -> "STOPPED";
            default -> "FAILED";
        };
    }

    /** What became of each store as a whole, in the order of the rows. */
    public Map<String, StoreResult> stores() {
        Map<String, StoreResult> stores = new LinkedHashMap<>();
        rows.forEach(row -> stores.merge(row.store(), StoreResult.of(row), StoreResult::and));
        return stores;
    }

    /** The stores that had a run that ended, each with the end of the last one. */
    public Map<String, Instant> lastRuns() {
        Map<String, Instant> ends = new LinkedHashMap<>();
        rows.forEach(row -> {
            if (row.finishedAt() != null) {
                ends.merge(row.store(), row.finishedAt(), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return ends;
    }

    /** How many stores came to {@code result}. */
    public long count(StoreResult result) {
        return stores().values().stream().filter(result::equals).count();
    }

    /** How many stores completed all their jobs, with or without items for a person. */
    public long complete() {
        return count(StoreResult.COMPLETE) + count(StoreResult.ATTENTION);
    }

    /** The rows whose job did not complete, those that need a person first. What was left out is not among them. */
    public List<FleetRow> incomplete() {
        return rows.stream()
                .filter(row -> !row.isComplete() && !row.leftOut())
                .sorted(FleetRowOrder.WORST_FIRST)
                .toList();
    }
}
