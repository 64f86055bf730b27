package dev.stockbridge.report.fleet;

import dev.stockbridge.report.Counts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the {@code report.json} of a fleet says. The members, their names and their order are public. */
public record FleetDocument(
        int schema,
        @Nullable Long fleet,
        List<String> jobs,
        @Nullable String run,
        String selection,
        String part,
        String mode,
        String status,
        @Nullable Integer exitCode,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int stores,
        long complete,
        long attention,
        long again,
        long person,
        @Nullable String remark,
        List<Row> results) {

    /** The version of the form that is written today. */
    private static final int SCHEMA = 1;

    /** One job of one store. {@code report} is the folder of its run, below the folder of all reports. */
    public record Row(
            String store,
            @Nullable String group,
            String job,
            @Nullable Integer code,
            boolean leftOut,
            @Nullable Long execution,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            Counts counts,
            @Nullable String remark,
            @Nullable String report) {

        private static Row of(FleetRow row) {
            return new Row(
                    row.store(),
                    row.group(),
                    row.job(),
                    row.code(),
                    row.leftOut(),
                    row.execution(),
                    row.startedAt(),
                    row.finishedAt(),
                    row.counts(),
                    row.remark(),
                    row.execution() == null ? null : row.store() + "/" + row.job() + "/" + row.execution());
        }
    }

    /** The document of a report. */
    public static FleetDocument of(FleetReport report) {
        return new FleetDocument(
                SCHEMA,
                report.fleet(),
                report.jobs(),
                report.run().isEmpty() ? null : report.run(),
                report.selection(),
                report.part(),
                report.mode(),
                report.status(),
                report.exitCode(),
                report.startedAt(),
                report.finishedAt(),
                report.stores().size(),
                report.complete(),
                report.count(StoreResult.ATTENTION),
                report.count(StoreResult.AGAIN),
                report.count(StoreResult.PERSON),
                report.remark(),
                report.rows().stream().map(Row::of).toList());
    }
}
