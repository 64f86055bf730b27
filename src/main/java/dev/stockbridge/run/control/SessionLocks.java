package dev.stockbridge.run.control;

import dev.stockbridge.settings.DatabaseSettings;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells whether a database keeps the session locks that runs depend on. A pooler in transaction mode does not: there, two
 * of our connections share one session, and a lock of the one is no lock to the other.
 */
public final class SessionLocks {

    private final DatabaseSettings database;

    public SessionLocks(DatabaseSettings database) {
        this.database = database;
    }

    /**
     * Takes a lock that nobody else wants, looks at it from a second connection, and gives it back.
     *
     * @throws SQLException when the database does not let us connect as runs do
     */
    public boolean hold() throws SQLException {
        return hold(() -> RunLocks.connect(database));
    }

    static boolean hold(ConnectionSupplier connections) throws SQLException {
        try (var one = connections.open();
                var other = connections.open()) {
            long key = new SecureRandom().nextLong();
            if (!ask(one, "select pg_try_advisory_lock(?)", key)) {
                return false;
            }
            int session = session(one);
            // A pooler hands the idle session to whoever begins a transaction next.
            other.setAutoCommit(false);
            boolean separate = session(other) != session && !ask(other, "select pg_try_advisory_xact_lock(?)", key);
            boolean kept = separate && session(one) == session;
            other.rollback();
            return ask(one, "select pg_advisory_unlock(?)", key) && kept;
        }
    }

    private static boolean ask(Connection connection, String sql, long key) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static int session(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Opens one more connection. */
    @FunctionalInterface
    interface ConnectionSupplier {
        Connection open() throws SQLException;
    }
}
