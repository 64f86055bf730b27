package dev.stockbridge.run;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each feed has been read, by the clock of the system that is read. A cursor only ever moves forward. */
@Component
public class Cursors {

    private final JdbcTemplate jdbc;

    Cursors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the feed's cursor stands; empty before the first complete reading. */
    public Optional<Instant> position(String store, String feed) {
        return jdbc
                .query(
                        "select position from feed_cursor where store = ? and feed = ?",
                        (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        store,
                        feed)
                .stream()
                .findFirst();
    }

    /** Moves the cursor in the caller's transaction. Whoever calls it has secured everything up to there. */
    public void move(String store, String feed, Instant position) {
        jdbc.update("""
                insert into feed_cursor (store, feed, position) values (?, ?, ?)
                on conflict (store, feed) do update
                    set position = greatest(feed_cursor.position, excluded.position), moved_at = now()
                """, store, feed, position.atOffset(ZoneOffset.UTC));
    }
}
