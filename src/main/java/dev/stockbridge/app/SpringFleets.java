package dev.stockbridge.app;

import dev.stockbridge.cli.launch.FleetOperations;
import dev.stockbridge.fleet.FleetLauncher;
import dev.stockbridge.fleet.FleetListener;
import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.fleet.work.FleetWorker;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.jdbc.DatabaseFleets;
import dev.stockbridge.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Launches over many stores, by the parts of a running application. */
final class SpringFleets implements FleetOperations {

    private final ApplicationContext context;

    SpringFleets(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public FleetResult launch(FleetRequest request, FleetListener listener) {
        return context.getBean(FleetLauncher.class).launch(request, listener);
    }

    @Override
    public String worker() {
        return context.getBean(FleetWorker.class).name();
    }

    @Override
    public long work(int threads, boolean drain) {
        return context.getBean(FleetWorker.class).work(threads, drain);
    }

    @Override
    public List<Long> stop(String job) {
        return context.getBean(FleetLauncher.class).stop(job);
    }

    @Override
    public Optional<FleetReport> find(long fleet) {
        return reports().find(fleet, groups());
    }

    @Override
    public List<FleetReport> latest(int limit) {
        return reports().latest(limit, groups());
    }

    private DatabaseFleets reports() {
        return new DatabaseFleets(context.getBean(JdbcTemplate.class));
    }

    private Map<String, String> groups() {
        return context.getBean(Settings.class).groups();
    }
}
