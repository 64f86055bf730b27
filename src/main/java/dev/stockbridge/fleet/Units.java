package dev.stockbridge.fleet;

import dev.stockbridge.fleet.record.Unit;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Divides stores into units, the one that took longest last time first, so that it does not end the fleet alone. */
@Component
class Units {

    private final Settings settings;
    private final Runs runs;

    Units(Settings settings, Runs runs) {
        this.settings = settings;
        this.runs = runs;
    }

    List<Unit> of(List<String> stores, List<String> jobs) {
        Map<String, List<String>> byOwner = new LinkedHashMap<>();
        stores.forEach(store -> byOwner.computeIfAbsent(settings.goodsOwner(store), none -> new ArrayList<>())
                .add(store));
        Map<String, Duration> durations = runs.lastDurations(jobs);
        return byOwner.entrySet().stream()
                .map(unit -> new Unit(unit.getKey(), unit.getValue()))
                .sorted(Comparator.comparing((Unit unit) -> duration(unit, durations))
                        .reversed())
                .toList();
    }

    private static Duration duration(Unit unit, Map<String, Duration> durations) {
        return unit.stores().stream()
                .map(store -> durations.getOrDefault(store, Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
