package dev.stockbridge.run.control;

import dev.stockbridge.http.StopRequested;
import dev.stockbridge.settings.DatabaseSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The locks of one run: PostgreSQL session locks on a connection of their own. They end with the connection, so a dead
 * process holds nothing, and whoever gets a run's lock knows that no other process carries that run out.
 */
public final class RunLocks implements AutoCloseable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * The server hears within a minute that a machine is gone which could not say goodbye, and frees its locks; left to
     * itself it takes two hours. What it sends for that keeps the connection open in a firewall, too.
     */
    private static final String LASTING = "-c lock_timeout=2s -c idle_session_timeout=0 -c tcp_keepalives_idle=30"
            + " -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c tcp_user_timeout=60000";

    private final Connection connection;

    private RunLocks(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock of a job for a store.
     *
     * @return empty when another process holds it
     * @throws DataAccessResourceFailureException when the database cannot be reached
     */
    public static Optional<RunLocks> take(DatabaseSettings database, String job, String store) {
        try {
            var locks = new RunLocks(connect(database));
            if (locks.ask("select pg_try_advisory_lock(?)", key("run", job + "@" + store))) {
                return Optional.of(locks);
            }
            locks.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    /** Whether a process holds the lock of a job for a store. To ask keeps nobody from taking it. */
    public static boolean areHeld(DatabaseSettings database, String job, String store) {
        try (var looking = new RunLocks(connect(database))) {
            return looking.ask("""
                    select exists (
                        select 1 from pg_locks l join pg_database d on d.oid = l.database
                        where l.locktype = 'advisory' and l.objsubid = 1 and d.datname = current_database()
                            and (l.classid::bigint << 32 | l.objid::bigint) = ?)
                    """, key("run", job + "@" + store));
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    /**
     * Does the writes while no one else writes for this goods owner; waits for the turn as long as nobody asks to stop.
     * Within a transaction the turn lasts until its end: whose turn is next sees in the database what was written.
     */
    public void whileWriting(String goodsOwner, StopSignal stop, Runnable writes) {
        long key = key("writer", goodsOwner);
        try {
            while (!granted(key)) {
                if (stop.requested()) {
                    throw new StopRequested();
                }
            }
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                TransactionSynchronizationManager.registerSynchronization(new Turn(key));
                writes.run();
                return;
            }
            try {
                writes.run();
            } finally {
                release(key);
            }
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private void release(long key) {
        try {
            ask("select pg_advisory_unlock(?)", key);
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    /** Ends with its transaction. */
    private final class Turn implements TransactionSynchronization {

        private final long key;

        Turn(long key) {
            this.key = key;
        }

        @Override
        public void afterCompletion(int status) {
            release(key);
        }
    }

    /** Does nothing while the connection lives. A run whose lock is lost must end: another may have begun. */
    public void prove() {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    @Override
    public void close() {
        try (connection;
                var statement = connection.createStatement()) {
            // The server notices a closed connection a little later; who starts at once must not find the lock taken.
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // The server frees the locks of a connection that is gone, whichever way it went.
        }
    }

    /** Waits a bounded time only: the server notices a client that died when the statement ends, not before. */
    private boolean granted(long key) throws SQLException {
        try {
            ask("select pg_advisory_lock(?) is not null", key);
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private boolean ask(String sql, long key) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static Connection connect(DatabaseSettings database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", "stockbridge locks");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("options", LASTING);
        return DriverManager.getConnection(database.url(), properties);
    }

    private static long key(String kind, String what) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(("stockbridge:" + kind + ":" + what).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static DataAccessResourceFailureException lost(SQLException e) {
        return new DataAccessResourceFailureException("The connection that holds the run's locks is gone", e);
    }
}
