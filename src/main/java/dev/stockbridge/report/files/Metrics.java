package dev.stockbridge.report.files;

import dev.stockbridge.report.Baseline;
import dev.stockbridge.report.CallTime;
import dev.stockbridge.report.Counts;
import dev.stockbridge.report.RunReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run in the text format of Prometheus, for the textfile directory of a node exporter. Labels have few
 * values: store, job and mode, and what is counted or called.
 */
final class Metrics {

    private final StringBuilder text = new StringBuilder();
    private final String run;

    private Metrics(RunReport report) {
        this.run =
                label("store", report.store()) + "," + label("job", report.job()) + "," + label("mode", report.mode());
    }

    static String of(RunReport report, List<CallTime> calls) {
        Metrics metrics = new Metrics(report);
        metrics.ending(report);
        metrics.counts(report.counts());
        metrics.calls(calls);
        return metrics.text.toString();
    }

    private void ending(RunReport report) {
        if (report.exitCode() != null) {
            gauge("exit_code", "Exit code of the run; 0 and 10 are complete.", BigDecimal.valueOf(report.exitCode()));
        }
        time("started_timestamp_seconds", "When the run started, in Unix time.", report.startedAt());
        time("finished_timestamp_seconds", "When the run ended, in Unix time.", report.finishedAt());
        if (report.finishedAt() != null) {
            gauge("duration_seconds", "How long the run took.", BigDecimal.valueOf(Baseline.millis(report), 3));
        }
    }

    private void counts(Counts counts) {
        family("items", "Items by what became of them; in a plan, by what would.");
        counts.byName()
                .forEach((name, number) -> sample("items", "," + label("count", name), BigDecimal.valueOf(number)));
    }

    private void calls(List<CallTime> calls) {
        if (!calls.isEmpty()) {
            each(
                    "calls",
                    "Calls to shop and warehouse; every attempt is one.",
                    calls,
                    call -> BigDecimal.valueOf(call.number()));
            each("answering_seconds", "Time until calls were answered.", calls, call -> seconds(call.answering()));
            each(
                    "waiting_seconds",
                    "Time for which next attempts were held back.",
                    calls,
                    call -> seconds(call.waiting()));
        }
    }

    private void each(String name, String help, List<CallTime> calls, Function<CallTime, BigDecimal> value) {
        family(name, help);
        calls.forEach(call -> sample(
                name, "," + label("system", call.system()) + "," + label("method", call.method()), value.apply(call)));
    }

    private void time(String name, String help, @Nullable Instant instant) {
        if (instant != null) {
            gauge(name, help, BigDecimal.valueOf(instant.toEpochMilli(), 3));
        }
    }

    private void gauge(String name, String help, BigDecimal value) {
        family(name, help);
        sample(name, "", value);
    }

    private void family(String name, String help) {
        text.append("# HELP stockbridge_run_")
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        text.append("# TYPE stockbridge_run_").append(name).append(" gauge\n");
    }

    private void sample(String name, String labels, BigDecimal value) {
        text.append("stockbridge_run_")
                .append(name)
                .append('{')
                .append(run)
                .append(labels)
                .append("} ");
        text.append(value.toPlainString()).append('\n');
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }

    private static String label(String name, String value) {
        String safe = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return name + "=\"" + safe + '"';
    }
}
