package dev.stockbridge.ops;

import dev.stockbridge.run.ExitCode;
import dev.stockbridge.settings.Database;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, which a rerun may find again, from one that the configuration names wrongly. */
final class DatabaseTrouble {

    private DatabaseTrouble() {}

    /** What to tell the operator; anything that is no trouble with the database is thrown on as it is. */
    static Refusal of(RuntimeException problem, Database database) {
        if (problem instanceof Refusal refusal) {
            return refusal;
        }
        String state = state(problem);
        if (state == null) {
            throw problem;
        }
        return of(state, database, problem);
    }

    static Refusal of(SQLException problem, Database database) {
        return of(String.valueOf(problem.getSQLState()), database, problem);
    }

    private static Refusal of(String state, Database database, Throwable problem) {
        String at = " at " + database.address();
        if (state.startsWith("28")) {
            return Refusal.usage("The database" + at + " refuses user " + database.user()
                    + ". Correct stockbridge.database.user and stockbridge.database.password.");
        }
        if (state.equals("3D000")) {
            return Refusal.usage(
                    "There is no such database" + at + ". Create it, or correct stockbridge.database.url.");
        }
        if (state.equals("42501")) {
            return Refusal.usage("User " + database.user() + " has not the rights it needs in the database" + at
                    + ". It must own the schema.");
        }
        if (state.matches("08...|53...|57P..")) {
            return new Refusal(
                    ExitCode.UNREACHABLE,
                    "The database" + at + " cannot be reached. See that it runs, and start again.");
        }
        if (problem instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        throw new IllegalStateException(problem);
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
