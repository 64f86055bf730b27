package dev.stockbridge.cli.check;

import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.DatabaseErrors;
import dev.stockbridge.cli.launch.DatabaseProbe;
import dev.stockbridge.run.control.SessionLocks;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.StoreSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** Looks at the database: whether it lets us in, its version, its schema, whether locks hold, and whose records it has. */
public final class DatabaseCheck {

    private static final int OLDEST = 14;
    private static final int NEWEST = 18;
    private static final String PROTOCOL_VIOLATION = "08P01";

    private DatabaseCheck() {}

    /** @param stores whose records are looked for */
    public static List<Finding> findings(DatabaseSettings database, Map<String, StoreSettings> stores, Clock clock) {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = DatabaseProbe.open(database)) {
            findings.add(server(database, connection));
            findings.add(transport(database));
            findings.add(SchemaCheck.finding(database, connection));
            findings.add(WriteCheck.finding(database, connection));
            findings.add(locks(database));
            findings.addAll(BindingCheck.findings(stores, connection));
            findings.addAll(CursorCheck.findings(stores.keySet(), connection, clock));
        } catch (CommandException refusal) {
            findings.add(trouble(refusal));
        } catch (DataAccessException problem) {
            findings.add(trouble(DatabaseErrors.of(problem, database)));
        } catch (SQLException problem) {
            findings.add(trouble(DatabaseErrors.of(problem, database)));
        }
        return findings;
    }

    private static Finding trouble(CommandException refusal) {
        return Finding.wrong(null, "database", refusal.code(), String.valueOf(refusal.getMessage()));
    }

    private static Finding server(DatabaseSettings database, Connection connection) throws SQLException {
        return isStandby(connection)
                ? Finding.wrong(
                        null,
                        "database",
                        ExitCode.UNREACHABLE,
                        database.address() + " is a standby that nobody can write to. Name the primary in"
                                + " stockbridge.database.url.")
                : version(connection.getMetaData().getDatabaseMajorVersion(), database);
    }

    static Finding version(int version, DatabaseSettings database) {
        String product = "PostgreSQL " + version + " at " + database.address();
        if (version < OLDEST) {
            return Finding.wrong(
                    null, "database", ExitCode.USAGE, product + " is too old. It must be " + OLDEST + " or newer.");
        }
        return version > NEWEST
                ? Finding.warning(null, "database", product + " is newer than what this version was tested with")
                : Finding.ok(null, "database", product);
    }

    private static Finding locks(DatabaseSettings database) throws SQLException {
        String remedy = "Let stockbridge.database.url lead to the server itself, or to a pool in session mode.";
        try {
            return new SessionLocks(database).hold()
                    ? Finding.ok(null, "session locks", "they hold")
                    : Finding.wrong(
                            null,
                            "session locks",
                            ExitCode.USAGE,
                            "they do not hold: there is a pooler in transaction mode before the database. " + remedy);
        } catch (SQLException problem) {
            if (PROTOCOL_VIOLATION.equals(problem.getSQLState())) {
                return Finding.wrong(
                        null,
                        "session locks",
                        ExitCode.USAGE,
                        "a pooler before the database takes no settings of a session. " + remedy);
            }
            throw problem;
        }
    }

    /** What keeps others from reading along, and from passing themselves off as the database. */
    static Finding transport(DatabaseSettings database) {
        String subject = "database connection";
        String mode = database.sslMode();
        if (mode == null) {
            return Finding.ok(null, subject, "on this machine, without TLS");
        }
        return switch (mode) {
            case "verify-full" -> Finding.ok(null, subject, "TLS, certificate and host verified (sslmode=verify-full)");
            case "verify-ca" ->
                Finding.ok(null, subject, "TLS, certificate verified, not its host (sslmode=verify-ca)");
            default ->
                Finding.warning(
                        null,
                        subject,
                        "whoever is in between can read it and have the password (sslmode=" + mode
                                + "). Leave sslmode out of stockbridge.database.url, or write verify-full.");
        };
    }

    private static boolean isStandby(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_is_in_recovery()")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
