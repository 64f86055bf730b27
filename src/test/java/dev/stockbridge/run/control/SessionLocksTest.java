package dev.stockbridge.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.settings.DatabaseSettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionLocksTest {

    private static SandboxDatabase database;

    @BeforeAll
    static void start() {
        database = SandboxDatabase.newDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void holdOnAServer() throws SQLException {
        var locks = new SessionLocks(new DatabaseSettings(database.jdbcUrl(), database.user(), database.password()));

        assertThat(locks.hold()).isTrue();
        assertThat(locks.hold()).as("the lock was given back").isTrue();
    }

    @Test
    void doNotHoldWhereConnectionsShareASession() throws SQLException {
        try (var session = connect()) {
            assertThat(SessionLocks.hold(() -> pooled(session))).isFalse();
        }
    }

    /** As a pooler in transaction mode hands it out: the client closes its end, the session lives on. */
    private static Connection pooled(Connection session) {
        return (Connection) Proxy.newProxyInstance(
                SessionLocksTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(session, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
