package dev.stockbridge.ops;

import dev.stockbridge.run.ExitCode;
import dev.stockbridge.settings.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens the database once before anything is started on it, so that trouble is told in one line and at once. */
final class DatabaseProbe {

    private DatabaseProbe() {}

    /** @throws Refusal if the database can't be reached or won't let us in */
    static void check(Database database) {
        try (Connection connection = open(database)) {
            if (!connection.isValid(10)) {
                throw new Refusal(ExitCode.UNREACHABLE, "The database at " + database.address() + " does not answer.");
            }
        } catch (SQLException problem) {
            throw DatabaseTrouble.of(problem, database);
        }
    }

    /**
     * A connection of one's own.
     *
     * @throws Refusal if the address is none of a database
     */
    static Connection open(Database database) throws SQLException {
        requireUsableUrl(database);
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        return DriverManager.getConnection(database.url(), properties);
    }

    private static void requireUsableUrl(Database database) {
        try {
            DriverManager.getDriver(database.url());
        } catch (SQLException unusable) {
            throw Refusal.usage("stockbridge.database.url, " + database.address()
                    + ", is no address of a database. Write jdbc:postgresql://host:5432/database.");
        }
    }
}
