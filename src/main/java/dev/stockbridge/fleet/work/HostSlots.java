package dev.stockbridge.fleet.work;

import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Limits how many stores are worked on at the same time on one host, over all processes and machines. A slot is a session
 * lock, so a dead process holds none. A run of a single store takes none.
 */
@Component
class HostSlots {

    private final int perHost;
    private final Delays delays;
    private final Clock clock;

    /** How many slots this process has on each host. */
    private final Map<String, Integer> own = new ConcurrentHashMap<>();

    /** Until when the database is not asked again, because other processes have all slots of a host. */
    private final Map<String, Instant> fullUntil = new ConcurrentHashMap<>();

    HostSlots(Settings settings, Delays delays, Clock clock) {
        this.perHost = settings.fleet().perHost();
        this.delays = delays;
        this.clock = clock;
    }

    /** Whether a host of the store is known to have no slot free. Asks no database. */
    boolean isFull(StoreSettings store) {
        return hosts(store).stream().anyMatch(this::isFull);
    }

    private boolean isFull(String host) {
        return own.getOrDefault(host, 0) >= perHost
                || clock.instant().isBefore(fullUntil.getOrDefault(host, Instant.MIN));
    }

    /**
     * Takes a slot on each host of the store.
     *
     * @return false if a host has no slot free; then none is taken
     */
    boolean take(LockConnection connection, StoreSettings store) {
        if (isFull(store)) {
            return false;
        }
        for (String host : hosts(store)) {
            if (!connection.takeOneOf(slots(host))) {
                fullUntil.put(host, clock.instant().plus(delays.noSlot()));
                connection.release();
                return false;
            }
        }
        hosts(store).forEach(host -> own.merge(host, 1, Integer::sum));
        return true;
    }

    /** Frees the slots that were taken for the store, and all other locks of the connection. */
    void release(LockConnection connection, StoreSettings store) {
        connection.release();
        hosts(store).forEach(host -> {
            own.merge(host, -1, Integer::sum);
            fullUntil.remove(host);
        });
    }

    private List<String> slots(String host) {
        return IntStream.range(0, perHost).mapToObj(n -> host + "#" + n).toList();
    }

    private static List<String> hosts(StoreSettings store) {
        return Stream.of(store.mycashflow().url(), store.ongoing().url())
                .map(HostSlots::host)
                .distinct()
                .sorted()
                .toList();
    }

    private static String host(URI address) {
        return String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
