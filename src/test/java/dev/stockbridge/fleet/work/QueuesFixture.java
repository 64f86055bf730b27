package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.StoreAttempts;
import dev.stockbridge.fleet.record.StoreJobs;
import dev.stockbridge.harness.StockbridgeInProcess;
import dev.stockbridge.run.Launcher;
import dev.stockbridge.run.StopRequests;
import dev.stockbridge.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Queues whose delays are milliseconds. */
public final class QueuesFixture {

    private static final Delays SHORT = new Delays(
            Duration.ofMillis(20), List.of(Duration.ofMillis(20)), Duration.ofMillis(5), Duration.ofMillis(20));

    private QueuesFixture() {}

    /** The queues of an application with other settings. */
    public static StoreQueues of(StockbridgeInProcess application, Settings settings) {
        Clock clock = Clock.systemUTC();
        StoreAttempts attempts = application.part(StoreAttempts.class);
        HostSlots slots = new HostSlots(settings, SHORT, clock);
        StoreRunner stores = new StoreRunner(application.part(Launcher.class), settings, attempts, slots, clock, SHORT);
        return new StoreQueues(
                settings,
                new UnitRunner(stores, attempts, settings, slots, SHORT, clock),
                application.part(DataSource.class),
                application.part(TaskTable.class),
                application.part(StoreJobs.class),
                application.part(StopRequests.class),
                SHORT);
    }
}
