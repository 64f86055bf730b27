package dev.stockbridge.sandbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** PostgreSQL's own binaries on loopback: one server, and as many fresh databases on it as are asked for. */
public final class SandboxDatabase implements AutoCloseable {

    static {
        // It logs every line that PostgreSQL prints.
        ((Logger) LoggerFactory.getLogger("io.zonky.test.db")).setLevel(Level.WARN);
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedPostgres server;
    private final String name;
    private final boolean owned;

    private SandboxDatabase(EmbeddedPostgres server, String name, boolean owned) {
        this.server = server;
        this.name = name;
        this.owned = owned;
    }

    /** A server of one's own; closing it stops it. Without a directory its data is gone afterwards. */
    public static SandboxDatabase start(int port, @Nullable Path directory) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPort(port);
            if (directory != null) {
                builder.setDataDirectory(directory).setCleanDataDirectory(false);
            }
            EmbeddedPostgres server = builder.start();
            SandboxDatabase database = new SandboxDatabase(server, "stockbridge", true);
            database.createIfMissing();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh, empty database on the server that all tests of this JVM share. */
    public static SandboxDatabase newDatabase() {
        SandboxDatabase database = new SandboxDatabase(Shared.SERVER, "test_" + NUMBER.incrementAndGet(), false);
        database.createIfMissing();
        return database;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            if (owned) {
                server.close();
            } else {
                execute("drop database if exists " + name + " with (force)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createIfMissing() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started by the first test that wants a database, stopped with the JVM. */
    private static final class Shared {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // Tests lose nothing that matters in a power cut.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        .setServerConfig("jit", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
