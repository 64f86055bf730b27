package dev.stockbridge.cli.check;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Looks how far the database's tables are, without making or changing any. */
final class SchemaCheck {

    private static final String SUBJECT = "database schema";

    private SchemaCheck() {}

    static Finding finding(DatabaseSettings database, Connection connection) throws SQLException {
        boolean maker = is(connection, "select has_schema_privilege(current_schema(), 'CREATE')");
        Flyway flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load();
        MigrationInfoService info = flyway.info();
        if (info.applied().length == 0) {
            return maker ? empty(connection) : mayNotMake(database);
        }
        Finding standing = standing(flyway, info);
        return maker || info.pending().length == 0 || standing.state() != Finding.State.OK
                ? standing
                : mayNotMake(database);
    }

    private static Finding mayNotMake(DatabaseSettings database) {
        return wrong(
                "user " + database.user() + " may not make the tables that this version needs. Run a command once as"
                        + " their owner, such as status, or make that user the owner of the schema.");
    }

    private static Finding empty(Connection connection) throws SQLException {
        return is(connection, """
                        select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                       where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm'))
                        """)
                ? wrong("it holds tables of something else. Give Stockbridge a database or a schema of its own.")
                : Finding.ok(null, SUBJECT, "empty; the first command that needs tables makes them");
    }

    private static Finding standing(Flyway flyway, MigrationInfoService info) {
        for (MigrationInfo migration : info.all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                return wrong("a newer Stockbridge has prepared it, up to " + migration.getVersion()
                        + ". Start that version, or a later one.");
            }
            if (migration.getState().isFailed()) {
                return wrong("its step " + migration.getVersion() + " stopped half-way. Restore the database from"
                        + " before the upgrade, or ask for help.");
            }
        }
        if (!flyway.validateWithResult().validationSuccessful) {
            return wrong(
                    "its steps are not those of this version. It was changed by hand, or belongs to another build.");
        }
        String reached = "at version " + info.current().getVersion();
        int pending = info.pending().length;
        return Finding.ok(
                null,
                SUBJECT,
                pending == 0
                        ? reached
                        : reached + "; the next command brings it to " + info.pending()[pending - 1].getVersion());
    }

    private static Finding wrong(String text) {
        return Finding.wrong(null, SUBJECT, ExitCode.USAGE, text);
    }

    private static boolean is(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
