package dev.stockbridge.run.record;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far each feed has been read, by the clock of the system that is read. A cursor only moves forward; one that lies
 * ahead of our own clock is not believed, and the next move pulls it back.
 */
@Component
public class Cursors {

    private final JdbcTemplate jdbc;
    private final ForeignTime time;

    Cursors(JdbcTemplate jdbc, ForeignTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Where the feed's cursor is; empty before the first complete reading, and where the position is not believed. */
    public Optional<Instant> position(String store, String feed) {
        return stored(store, feed).filter(time::isBelievable);
    }

    /** How long ago the cursor was last moved; empty before the first complete reading. */
    public Optional<Duration> age(String store, String feed) {
        return jdbc
                .queryForList(
                        "select extract(epoch from now() - moved_at)::bigint from feed_cursor where store = ? and feed = ?",
                        Long.class,
                        store,
                        feed)
                .stream()
                .map(Duration::ofSeconds)
                .findFirst();
    }

    /** What to tell of a cursor that is not believed; empty where it is. */
    public Optional<String> disbelief(String store, String feed) {
        return stored(store, feed)
                .filter(position -> !time.isBelievable(position))
                .map(position -> "The cursor of feed " + feed + " was at " + position
                        + ", ahead of this machine's clock. Everything in scope was read again, and the cursor is"
                        + " pulled back.");
    }

    private Optional<Instant> stored(String store, String feed) {
        return jdbc
                .query(
                        "select position from feed_cursor where store = ? and feed = ?",
                        (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        store,
                        feed)
                .stream()
                .findFirst();
    }

    /**
     * Moves the cursor in the caller's transaction, at most up to what is believed. Whoever calls it has secured
     * everything up to there.
     */
    public void move(String store, String feed, Instant position) {
        jdbc.update("""
                insert into feed_cursor (store, feed, position) values (?, ?, ?)
                on conflict (store, feed) do update
                    set position = case when feed_cursor.position > ? then excluded.position
                            else greatest(feed_cursor.position, excluded.position) end,
                        moved_at = now()
                """, store, feed, utc(time.present(position)), utc(time.latest()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
