package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.FleetOperations;
import dev.stockbridge.fleet.FleetListener;
import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.report.fleet.FleetReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Launches over many stores that remember what they were asked and answer as they were told. */
public final class RecordingFleets implements FleetOperations {

    public final List<FleetRequest> requests = new ArrayList<>();
    public final List<String> worked = new ArrayList<>();
    public final List<String> stopped = new ArrayList<>();
    public final List<FleetReport> reports = new ArrayList<>();
    public final List<StoreJob> ended = new ArrayList<>();
    public final List<Long> underWay = new ArrayList<>();

    @Nullable
    public FleetResult result;

    @Override
    public FleetResult launch(FleetRequest request, FleetListener listener) {
        requests.add(request);
        ended.forEach(listener::ended);
        return result;
    }

    @Override
    public String worker() {
        return "machine:1";
    }

    @Override
    public long work(int threads, boolean drain) {
        worked.add(threads + (drain ? " drain" : ""));
        return 3;
    }

    @Override
    public List<Long> stop(String job) {
        stopped.add(job);
        return underWay;
    }

    @Override
    public Optional<FleetReport> find(long fleet) {
        return reports.stream()
                .filter(report -> report.fleet() != null && report.fleet() == fleet)
                .findFirst();
    }

    @Override
    public List<FleetReport> latest(int limit) {
        return reports.stream().limit(limit).toList();
    }
}
