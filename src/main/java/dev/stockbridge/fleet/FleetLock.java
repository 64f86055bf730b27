package dev.stockbridge.fleet;

import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.run.control.RunLocks;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The lock of one launch over many stores. It is taken again after the database has ended its connection; nothing is lost
 * when another launch of the same name comes in between, because the register of runs knows what is complete.
 */
final class FleetLock implements AutoCloseable {

    private final LockConnection connection;
    private final String jobs;
    private final String name;

    /** @param name the name of the run and the part of the stores */
    FleetLock(LockConnection connection, String jobs, String name) {
        this.connection = connection;
        this.jobs = jobs;
        this.name = name;
    }

    /**
     * Takes the lock, or makes sure that it is held.
     *
     * @return false if another launch has it
     * @throws DataAccessResourceFailureException when the database cannot be reached
     */
    boolean hold() {
        // A connection is given a lock that it has; one that was ended is opened again.
        return RunLocks.takeFleet(connection, jobs, name).isPresent();
    }

    @Override
    public void close() {
        connection.close();
    }
}
