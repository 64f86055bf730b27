package dev.stockbridge.report.jdbc;

import dev.stockbridge.report.Counts;
import dev.stockbridge.report.RunReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Makes the head of a report from a row of the register; counts, calls and notes follow. */
final class ReportRow implements RowMapper<RunReport> {

    @Override
    public RunReport mapRow(ResultSet row, int number) throws SQLException {
        Instant from = instant(row, "window_from");
        Instant to = instant(row, "window_to");
        return new RunReport(
                RunReport.SCHEMA,
                row.getString("job"),
                row.getString("store"),
                row.getString("name"),
                row.getLong("execution_id"),
                row.getObject("restart_of", Long.class),
                row.getString("kind").equals("plan") ? "plan" : "apply",
                row.getString("status"),
                row.getObject("exit_code", Integer.class),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                from == null && to == null ? null : new RunReport.Window(from, to),
                Counts.NONE,
                Map.of(),
                List.of(),
                row.getString("remark"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
