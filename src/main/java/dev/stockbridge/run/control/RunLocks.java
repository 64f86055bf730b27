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
 * The locks of one run: PostgreSQL session locks on a connection that nothing else uses meanwhile. They end with the
 * connection, so a dead process holds nothing, and whoever gets a run's lock knows that no other process carries that run
 * out.
 */
public final class RunLocks implements AutoCloseable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * The server hears within a minute that a machine is gone which could not say goodbye, and frees its locks; left to
     * itself it takes two hours. What it sends for that keeps the connection open in a firewall, too.
     */
    private static final String LASTING = "-c lock_timeout=2s -c idle_session_timeout=0 -c tcp_keepalives_idle=30"
            + " -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c tcp_user_timeout=60000";

    private final LockConnection owner;
    private final Connection connection;

    private RunLocks(LockConnection owner) throws SQLException {
        this.owner = owner;
        this.connection = owner.open();
    }

    /**
     * Takes the lock of a job for a store on this connection, which stays open when the locks are closed.
     *
     * @return empty when another connection holds it
     * @throws DataAccessResourceFailureException when the database cannot be reached
     */
    public static Optional<RunLocks> take(LockConnection connection, String job, String store) {
        return take(connection, key("run", job + "@" + store));
    }

    /**
     * Takes the lock of one launch over many stores, in the same way.
     *
     * @param jobs the jobs of the launch, as one word
     * @param name the name of its run
     */
    public static Optional<RunLocks> takeFleet(LockConnection connection, String jobs, String name) {
        return take(connection, key("fleet", jobs + "@" + name));
    }

    private static Optional<RunLocks> take(LockConnection connection, long key) {
        try {
            boolean used = connection.isOpen();
            try {
                return tryTake(connection, key);
            } catch (SQLException e) {
                if (!used) {
                    throw e;
                }
                // The connection was kept from an earlier run, and the database may have been restarted since.
                connection.close();
                return tryTake(connection, key);
            }
        } catch (SQLException e) {
            connection.close();
            throw lost(e);
        }
    }

    private static Optional<RunLocks> tryTake(LockConnection connection, long key) throws SQLException {
        var locks = new RunLocks(connection);
        return locks.ask("select pg_try_advisory_lock(?)", key) ? Optional.of(locks) : Optional.empty();
    }

    /** Whether a process holds the lock of a job for a store. To ask keeps nobody from taking it. */
    public static boolean areHeld(DatabaseSettings database, String job, String store) {
        try (var connection = new LockConnection(database)) {
            var looking = new RunLocks(connection);
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

    /** Frees the locks and leaves the connection open. */
    @Override
    public void close() {
        owner.release();
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

    static long key(String kind, String what) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(("stockbridge:" + kind + ":" + what).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static DataAccessResourceFailureException lost(SQLException e) {
        return new DataAccessResourceFailureException("The connection that holds the run's locks is gone", e);
    }
}
