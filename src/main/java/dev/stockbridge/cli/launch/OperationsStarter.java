package dev.stockbridge.cli.launch;

import dev.stockbridge.settings.Settings;

/** Starts what the commands work with. Called after settings and arguments have proved valid, and only where needed. */
@FunctionalInterface
public interface OperationsStarter {

    /** @throws CommandException if the database can't be used */
    Operations start(Settings settings);
}
