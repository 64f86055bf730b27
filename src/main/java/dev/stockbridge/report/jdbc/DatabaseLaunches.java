package dev.stockbridge.report.jdbc;

import dev.stockbridge.report.RecentLaunch;
import dev.stockbridge.report.fleet.StoreResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the latest launches over many stores in numbers, in one statement. */
final class DatabaseLaunches {

    /** Stores whose jobs came to the same codes are one row. -1 was left out, -2 has not ended. */
    private static final String LATEST = """
            select l.id, l.jobs, l.name, l.selection, l.part, l.exit_code, l.started_at, l.ended_at,
                   s.codes, count(s.codes) as stores
            from (select * from fleet order by id desc limit ?) l
            left join lateral (
                select array_agg(distinct case when code is not null then code when state = 'ended' then -1 else -2 end)
                       as codes
                from fleet_store where fleet_id = l.id group by store) s on true
            group by l.id, l.jobs, l.name, l.selection, l.part, l.exit_code, l.started_at, l.ended_at, s.codes
            order by l.id desc
            """;

    private final JdbcTemplate jdbc;

    DatabaseLaunches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest launches, the newest first. */
    List<RecentLaunch> latest(int limit) {
        Map<Long, RecentLaunch> launches = new LinkedHashMap<>();
        Map<Long, Map<StoreResult, Long>> stores = new LinkedHashMap<>();
        jdbc.query(
                LATEST,
                row -> {
                    long id = row.getLong("id");
                    Map<StoreResult, Long> numbers =
                            stores.computeIfAbsent(id, none -> new EnumMap<>(StoreResult.class));
                    if (row.getLong("stores") > 0) {
                        numbers.merge(result(row), row.getLong("stores"), Long::sum);
                    }
                    launches.put(id, launch(row, numbers));
                },
                limit);
        return List.copyOf(launches.values());
    }

    private static StoreResult result(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("codes").getArray())
                .map(code -> StoreResult.of(code < 0 ? null : code, code == -1))
                .reduce(StoreResult.COMPLETE, StoreResult::and);
    }

    private static RecentLaunch launch(ResultSet row, Map<StoreResult, Long> numbers) throws SQLException {
        long attention = numbers.getOrDefault(StoreResult.ATTENTION, 0L);
        return new RecentLaunch(
                List.of(row.getString("jobs").split(",")),
                row.getString("name"),
                row.getString("selection"),
                row.getString("part"),
                row.getObject("exit_code", Integer.class),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                numbers.values().stream().mapToLong(Long::longValue).sum(),
                numbers.getOrDefault(StoreResult.COMPLETE, 0L) + attention,
                attention,
                numbers.getOrDefault(StoreResult.AGAIN, 0L),
                numbers.getOrDefault(StoreResult.PERSON, 0L));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
