package dev.stockbridge.cli.launch;

import dev.stockbridge.run.DatabaseCondition;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.DatabaseSettings;
import java.io.FileNotFoundException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, which a rerun may find again, from one that the configuration names wrongly. */
public final class DatabaseErrors {

    private DatabaseErrors() {}

    /** What to tell the operator; anything that is no trouble with the database is thrown on as it is. */
    public static CommandException of(RuntimeException problem, DatabaseSettings database) {
        return find(problem, database).orElseThrow(() -> problem);
    }

    public static CommandException of(SQLException problem, DatabaseSettings database) {
        return find(problem, database).orElseThrow(() -> new IllegalStateException(problem));
    }

    /** What to tell the operator; empty for anything that is no trouble with the database. */
    public static Optional<CommandException> find(Throwable problem, DatabaseSettings database) {
        if (problem instanceof CommandException refusal) {
            return Optional.of(refusal);
        }
        return configured(String.valueOf(state(problem)), problem, database)
                .or(() -> DatabaseCondition.of(problem).map(condition -> away(condition, database)));
    }

    private static CommandException away(DatabaseCondition condition, DatabaseSettings database) {
        String sentence = condition == DatabaseCondition.AWAY ? "cannot be reached" : condition.sentence();
        return new CommandException(
                ExitCode.UNREACHABLE,
                "The database at " + database.address() + " " + sentence + ". " + condition.remedy()
                        + ", and start again.");
    }

    /** What the configuration names wrongly. */
    private static Optional<CommandException> configured(String state, Throwable problem, DatabaseSettings database) {
        String at = " at " + database.address();
        if (state.startsWith("28")) {
            return usage("The database" + at + " refuses user " + database.user()
                    + ". Correct stockbridge.database.user and stockbridge.database.password.");
        }
        if (state.equals("3D000")) {
            return usage("There is no such database" + at + ". Create it, or correct stockbridge.database.url.");
        }
        if (isOfTls(state, problem) && database.sslMode() != null) {
            return usage("The database" + at + " does not prove who it is (sslmode=" + database.sslMode()
                    + "). Put the certificate of its authority into ~/.postgresql/root.crt, or name the file with"
                    + " sslrootcert in stockbridge.database.url.");
        }
        if (state.equals("42501")) {
            return usage("User " + database.user() + " has not the rights it needs in the database" + at
                    + ". It must own the schema, or have the rights that the handbook lists under Security.");
        }
        return Optional.empty();
    }

    private static Optional<CommandException> usage(String message) {
        return Optional.of(CommandException.usage(message));
    }

    /** No TLS offered, no certificate to verify with, or one that is not trusted. */
    private static boolean isOfTls(String state, Throwable problem) {
        boolean found = state.equals("08004");
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            found |= cause instanceof GeneralSecurityException || cause instanceof FileNotFoundException;
        }
        return found;
    }

    private static @Nullable String state(Throwable problem) {
        String state = null;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
