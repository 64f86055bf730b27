package dev.stockbridge.run;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.run.control.RunLocks;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;

/** One execution of a run while it lives: what its job needs beyond the database. */
public final class RunSession {

    private final Run run;
    private final Settings settings;
    private final RunLocks locks;
    private final StopSignal stop;
    private final HttpClients clients;
    private final CallCounter calls = new CallCounter();
    private long executionId;

    public RunSession(Run run, Settings settings, RunLocks locks, StopSignal stop, HttpClients clients) {
        this.run = run;
        this.settings = settings;
        this.locks = locks;
        this.stop = stop;
        this.clients = clients;
    }

    public Run run() {
        return run;
    }

    public Settings settings() {
        return settings;
    }

    public StoreSettings store() {
        return settings.store(run.store());
    }

    /** The number of the execution that runs now; valid from the job's start on. */
    public long executionId() {
        return executionId;
    }

    public StopSignal stop() {
        return stop;
    }

    /** The process's HTTP clients, shared by the stores. */
    HttpClients clients() {
        return clients;
    }

    /** Counts every call to shop and warehouse, for the report. */
    public CallCounter calls() {
        return calls;
    }

    /**
     * Takes the goods owner's lock and runs {@code writes}, so that no other run writes for the same goods owner. Within a
     * transaction the lock is held until the transaction ends.
     *
     * @throws dev.stockbridge.http.StopRequested if the run is asked to stop while it waits for the lock
     */
    public void writing(Runnable writes) {
        locks.whileWriting(store().ongoing().goodsOwner(), stop, writes);
    }

    /**
     * Takes the shop's lock and runs {@code writes}, so that pushed quantities and completed orders of one shop do not
     * overlap. Within a transaction the lock is held until the transaction ends.
     *
     * @throws dev.stockbridge.http.StopRequested if the run is asked to stop while it waits for the lock
     */
    public void writingToShop(Runnable writes) {
        locks.whileWriting(store().mycashflow().shop(), stop, writes);
    }

    /** Proves that this process still holds the run's lock; without it another process may have begun. */
    public void proveLock() {
        locks.prove();
    }

    void executionId(long id) {
        this.executionId = id;
    }
}
