package dev.stockbridge.cli.launch;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens the database once before anything is started on it, so that trouble is told in one line and at once. */
public final class DatabaseProbe {

    private DatabaseProbe() {}

    /** @throws CommandException if the database can't be reached or won't let us in */
    public static void check(DatabaseSettings database) {
        try (Connection connection = open(database)) {
            if (!connection.isValid(10)) {
                throw new CommandException(
                        ExitCode.UNREACHABLE, "The database at " + database.address() + " does not answer.");
            }
        } catch (SQLException problem) {
            throw DatabaseErrors.of(problem, database);
        }
    }

    /**
     * A connection of one's own.
     *
     * @throws CommandException if the address is none of a database
     */
    public static Connection open(DatabaseSettings database) throws SQLException {
        requireUsableUrl(database);
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        return DriverManager.getConnection(database.url(), properties);
    }

    private static void requireUsableUrl(DatabaseSettings database) {
        try {
            DriverManager.getDriver(database.url());
        } catch (SQLException unusable) {
            throw CommandException.usage("stockbridge.database.url, " + database.address()
                    + ", is no address of a database. Write jdbc:postgresql://host:5432/database.");
        }
    }
}
