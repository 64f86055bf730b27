package dev.stockbridge.run;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a database from working for us although our statements are right, as its SQL state tells. */
public enum DatabaseCondition {
    AWAY("could not be reached", "See that it runs"),
    TOO_MANY_CONNECTIONS(
            "takes no more connections. A run needs at most three",
            "Raise its limit (max_connections, or that of the user or the pooler), or start fewer runs at once"),
    READ_ONLY(
            "takes no writes: it is read-only, as a standby is after a failover",
            "Let stockbridge.database.url lead to the primary"),
    DISK_FULL("has no room left on its disk", "Make room there"),
    BUSY(
            "gave up a change because others worked on the same rows",
            "Nothing is lost, and the next attempt may find them free");

    private final String sentence;
    private final String remedy;

    DatabaseCondition(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** The condition that the first SQL state among the causes tells of; empty for a state that is a mistake of ours. */
    public static Optional<DatabaseCondition> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst()
                .flatMap(DatabaseCondition::ofState);
    }

    private static Optional<DatabaseCondition> ofState(String state) {
        return switch (state) {
            case "53300" -> Optional.of(TOO_MANY_CONNECTIONS);
            case "25006" -> Optional.of(READ_ONLY);
            case "53100" -> Optional.of(DISK_FULL);
            case "40001", "40P01", "55P03" -> Optional.of(BUSY);
            default -> state.matches("08...|53...|57P..") ? Optional.of(AWAY) : Optional.empty();
        };
    }

    /** What is to be said of the database, beginning with the verb and without a full stop. */
    public String sentence() {
        return sentence;
    }

    /** What to do about it, as an imperative without a full stop. */
    public String remedy() {
        return remedy;
    }
}
