package dev.stockbridge.cli.check;

import dev.stockbridge.run.DatabaseCondition;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes to the database and takes it back: one that is read-only answers every question as if all were well. */
final class WriteCheck {

    private static final String SUBJECT = "database writes";
    private static final String NO_RIGHT = "42501";

    private WriteCheck() {}

    /** @throws SQLException when the database is away */
    static Finding finding(DatabaseSettings database, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            write(statement);
            return Finding.ok(null, SUBJECT, "they go through; the one that was tried is taken back");
        } catch (SQLException problem) {
            return refused(problem, database);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void write(Statement statement) throws SQLException {
        boolean prepared;
        try (var row = statement.executeQuery("select to_regclass('feed_cursor') is not null")) {
            prepared = row.next() && row.getBoolean(1);
        }
        if (!prepared) {
            statement.execute("create table feed_cursor (store text, feed text, position timestamptz)");
        }
        statement.execute("insert into feed_cursor (store, feed, position) values ('(check)', '(check)', now())");
    }

    private static Finding refused(SQLException problem, DatabaseSettings database) throws SQLException {
        if (NO_RIGHT.equals(problem.getSQLState())) {
            return Finding.wrong(
                    null,
                    SUBJECT,
                    ExitCode.USAGE,
                    "user " + database.user()
                            + " may not write there. Make that user the owner of the schema, or give it the rights"
                            + " that the handbook lists under Security.");
        }
        return DatabaseCondition.of(problem)
                .map(condition -> Finding.wrong(
                        null,
                        SUBJECT,
                        ExitCode.UNREACHABLE,
                        "the database at " + database.address() + " " + condition.sentence() + ". " + condition.remedy()
                                + "."))
                .orElseThrow(() -> problem);
    }
}
