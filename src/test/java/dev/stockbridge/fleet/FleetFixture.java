package dev.stockbridge.fleet;

import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.fleet.record.Fleets;
import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.fleet.record.StoreJobs;
import dev.stockbridge.fleet.work.QueuesFixture;
import dev.stockbridge.harness.StockbridgeInProcess;
import dev.stockbridge.run.control.GracefulStop;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.settings.FleetSettings;
import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Launches over some of the tests' stores, with delays of milliseconds. Each launch has a new name, unless it is given one. */
final class FleetFixture {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final StockbridgeInProcess application;
    private final FleetLauncher launcher;

    final List<StoreJob> reported = new ArrayList<>();

    FleetFixture(StockbridgeInProcess application) {
        this(application, new FleetSettings(4, 4, Duration.ZERO, Percent.valueOf("20%")));
    }

    FleetFixture(StockbridgeInProcess application, FleetSettings fleet) {
        this.application = application;
        Settings all = application.part(Settings.class);
        Settings settings = new Settings(
                all.database(),
                all.reports(),
                all.log(),
                all.chunkSize(),
                all.http(),
                fleet,
                all.retention(),
                all.stores());
        launcher = new FleetLauncher(
                settings,
                application.part(Fleets.class),
                application.part(StoreJobs.class),
                new Units(settings, application.part(Runs.class)),
                QueuesFixture.of(application, settings),
                application.part(GracefulStop.class),
                Clock.systemUTC());
    }

    static String newName() {
        return "fleet-" + NAMES.incrementAndGet();
    }

    FleetResult launch(List<String> jobs, List<String> stores) {
        return launch(jobs, stores, newName());
    }

    FleetResult launch(List<String> jobs, List<String> stores, @Nullable String name) {
        return launch(request(jobs, stores, name));
    }

    FleetResult launch(FleetRequest request) {
        return launcher.launch(request, reported::add);
    }

    FleetLauncher launcher() {
        return launcher;
    }

    static FleetRequest request(List<String> jobs, List<String> stores, @Nullable String name) {
        return new FleetRequest(
                jobs,
                name,
                "",
                "stores:" + String.join(",", stores),
                stores,
                RunOptions.ORDINARY,
                4,
                false,
                null,
                false);
    }

    static FleetRequest onOneThread(FleetRequest request, @Nullable Duration beginWithin) {
        return new FleetRequest(
                request.jobs(),
                request.name(),
                request.part(),
                request.selection(),
                request.stores(),
                request.options(),
                1,
                false,
                beginWithin,
                request.again());
    }

    static FleetRequest again(FleetRequest request) {
        return new FleetRequest(
                request.jobs(),
                request.name(),
                request.part(),
                request.selection(),
                request.stores(),
                request.options(),
                request.threads(),
                request.workers(),
                request.beginWithin(),
                true);
    }

    /** The codes of all jobs of all stores, as {@code store/job}; null where there is none. */
    Map<String, @Nullable Integer> codes(FleetResult result) {
        Map<String, @Nullable Integer> codes = new LinkedHashMap<>();
        application
                .part(StoreJobs.class)
                .of(result.fleet())
                .forEach(job -> codes.put(job.store() + "/" + job.job(), job.code()));
        return codes;
    }

    StoreJob job(FleetResult result, String store) {
        return application.part(StoreJobs.class).of(result.fleet()).stream()
                .filter(job -> job.store().equals(store))
                .findFirst()
                .orElseThrow();
    }
}
