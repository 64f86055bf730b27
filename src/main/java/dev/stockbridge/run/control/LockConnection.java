package dev.stockbridge.run.control;

import dev.stockbridge.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The database connection that holds session locks. One run after another may use it, so that a process with many runs does
 * not connect for each of them. Use it on one thread at a time.
 */
public final class LockConnection implements AutoCloseable {

    private final DatabaseSettings database;
    private @Nullable Connection connection;

    /** Does not connect yet. */
    public LockConnection(DatabaseSettings database) {
        this.database = database;
    }

    /** The open connection; connects where there is none. */
    Connection open() throws SQLException {
        var open = connection;
        if (open == null) {
            open = RunLocks.connect(database);
            connection = open;
        }
        return open;
    }

    boolean isOpen() {
        return connection != null;
    }

    /**
     * Takes the first of these locks that is free.
     *
     * @return false if all of them are taken
     * @throws DataAccessResourceFailureException when the database cannot be reached
     */
    public boolean takeOneOf(List<String> names) {
        try {
            return takeOneOf(open(), names);
        } catch (SQLException e) {
            close();
            throw RunLocks.lost(e);
        }
    }

    private static boolean takeOneOf(Connection open, List<String> names) throws SQLException {
        var keys = names.stream().map(name -> RunLocks.key("slot", name)).toArray(Long[]::new);
        try (var statement = open.prepareStatement("select k from unnest(?) k where pg_try_advisory_lock(k) limit 1")) {
            statement.setArray(1, open.createArrayOf("bigint", keys));
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Frees all locks. A connection that is broken is closed, and its locks end with it. */
    public void release() {
        if (connection == null) {
            return;
        }
        try (var statement = connection.createStatement()) {
            // The server notices a closed connection a little later; who starts at once must not find the lock taken.
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // The server frees the locks of a connection that is gone, whichever way it went.
            disconnect();
        }
    }

    private void disconnect() {
        try (var gone = connection) {
            connection = null;
        } catch (SQLException e) {
            // It was broken, and nothing is left to free.
        }
    }

    @Override
    public void close() {
        release();
        disconnect();
    }
}
