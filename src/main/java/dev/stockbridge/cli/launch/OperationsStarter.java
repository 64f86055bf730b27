package dev.stockbridge.cli.launch;

import dev.stockbridge.settings.Settings;

/** Starts what the commands work with. Called after settings and arguments have proved valid, and only where needed. */
@FunctionalInterface
public interface OperationsStarter {

    /** How many database connections one run needs at most, without the one of its locks. */
    int CONNECTIONS_OF_A_RUN = 2;

    /**
     * Starts the application with a pool of at most this many database connections.
     *
     * @throws CommandException if the database can't be used
     */
    Operations start(Settings settings, int connections);

    /** Starts the application for one run at a time, in the same way. */
    default Operations start(Settings settings) {
        return start(settings, CONNECTIONS_OF_A_RUN);
    }
}
