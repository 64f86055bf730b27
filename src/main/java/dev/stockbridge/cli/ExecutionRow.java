package dev.stockbridge.cli;

import dev.stockbridge.report.Counts;
import dev.stockbridge.report.RunReport;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One execution in {@code status --json}: the head of its report. */
record ExecutionRow(
        @Nullable Long execution,
        String job,
        String store,
        @Nullable String run,
        @Nullable Long restartOf,
        String mode,
        String status,
        @Nullable Integer exitCode,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long seconds,
        Counts counts) {

    static ExecutionRow of(RunReport report) {
        boolean ended = report.startedAt() != null && report.finishedAt() != null;
        return new ExecutionRow(
                report.execution(),
                report.job(),
                report.store(),
                report.run(),
                report.restartOf(),
                report.mode(),
                report.status(),
                report.exitCode(),
                report.startedAt(),
                report.finishedAt(),
                ended
                        ? Duration.between(report.startedAt(), report.finishedAt())
                                .toSeconds()
                        : null,
                report.counts());
    }
}
