package dev.stockbridge.fleet.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table of the fleets' jobs. */
final class StoreJobRow implements RowMapper<StoreJob> {

    @Override
    public StoreJob mapRow(ResultSet row, int number) throws SQLException {
        return new StoreJob(
                row.getString("store"),
                row.getString("job"),
                StoreJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("code", Integer.class),
                row.getObject("execution_id", Long.class),
                row.getInt("attempts"),
                instant(row, "waiting_since"),
                instant(row, "due_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
