package dev.stockbridge.fleet;

import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Percent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one exit code of what became of all stores. A store is to a fleet what an item is to a run. */
final class FleetCode {

    /** A rerun helps stores that ended with one of these, and takes only such stores. */
    private static final List<Integer> AGAIN =
            List.of(ExitCode.UNREACHABLE.code(), ExitCode.RUNNING.code(), ExitCode.STOPPED.code());

    private FleetCode() {}

    /**
     * The exit code.
     *
     * @param jobs all jobs of all stores, those of a store in their order
     * @param stopped whether the launch was asked to stop
     * @param failedAtMost the share of stores that may be incomplete before the systems are taken for the cause
     */
    static ExitCode of(List<StoreJob> jobs, boolean stopped, Percent failedAtMost) {
        Map<String, List<StoreJob>> stores =
                jobs.stream().collect(Collectors.groupingBy(StoreJob::store, LinkedHashMap::new, Collectors.toList()));
        List<Integer> incomplete = new ArrayList<>();
        stores.values().forEach(store -> {
            Integer code = incomplete(store);
            if (code != null) {
                incomplete.add(code);
            }
        });
        if (stores.isEmpty()) {
            return ExitCode.USAGE;
        }
        if (stopped && !incomplete.isEmpty()) {
            return ExitCode.STOPPED;
        }
        if (incomplete.size() == stores.size() || failedAtMost.isExceededBy(incomplete.size(), stores.size())) {
            return exitCode(mostFrequent(incomplete));
        }
        if (incomplete.stream().anyMatch(AGAIN::contains)) {
            return ExitCode.UNREACHABLE;
        }
        if (incomplete.contains(ExitCode.FAILED.code())) {
            return ExitCode.FAILED;
        }
        boolean attention = jobs.stream()
                .anyMatch(job -> Integer.valueOf(ExitCode.ATTENTION.code()).equals(job.code()));
        return attention || !incomplete.isEmpty() ? ExitCode.ATTENTION : ExitCode.COMPLETED;
    }

    /** The code of the store's first job that did not complete, 20 where it was not begun; null where all did. */
    private static @Nullable Integer incomplete(List<StoreJob> store) {
        return store.stream()
                .filter(job -> !job.isComplete())
                .findFirst()
                .map(job -> job.isEnded() && job.code() != null ? job.code() : ExitCode.UNREACHABLE.code())
                .orElse(null);
    }

    /** Of several that are as frequent the smallest, so that the result does not depend on the stores' order. */
    private static int mostFrequent(List<Integer> codes) {
        return codes.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static ExitCode exitCode(int code) {
        for (ExitCode known : ExitCode.values()) {
            if (known.code() == code) {
                return known;
            }
        }
        return ExitCode.FAILED;
    }
}
