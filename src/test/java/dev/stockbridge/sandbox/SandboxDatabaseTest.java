package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SandboxDatabaseTest {

    @Test
    void givesEachTestADatabaseOfItsOwn() throws SQLException {
        try (SandboxDatabase one = SandboxDatabase.newDatabase();
                SandboxDatabase other = SandboxDatabase.newDatabase();
                Connection connection = DriverManager.getConnection(one.jdbcUrl(), one.user(), one.password())) {
            assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
            assertThat(one.port()).isEqualTo(other.port());
            ResultSet version = connection.createStatement().executeQuery("show server_version");
            assertThat(version.next()).isTrue();
            assertThat(version.getString(1)).startsWith("18");
        }
    }
}
