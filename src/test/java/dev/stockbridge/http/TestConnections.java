package dev.stockbridge.http;

import dev.stockbridge.settings.HttpSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Connections that never wait. It records how long they would have waited, and their calls. */
public final class TestConnections {

    /** What applies where nothing is configured. */
    public static final HttpSettings DEFAULTS = new HttpSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            6,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5));

    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    public static final String SECRET = "s3cret-Key";

    private final List<Duration> waits = new ArrayList<>();
    private final CallCounter counter = new CallCounter();

    /** Waits in the order they were taken. */
    public List<Duration> waits() {
        return waits;
    }

    public CallCounter counter() {
        return counter;
    }

    public Connection to(ScriptedServer server, String system) {
        return to(server, system, DEFAULTS);
    }

    public Connection to(ScriptedServer server, String system, HttpSettings settings) {
        Endpoint endpoint = new Endpoint(system, server.base(), "api@demo.example", SECRET);
        return transport(settings, waits::add).open(endpoint);
    }

    public Transport transport(HttpSettings settings, Sleeper sleeper) {
        return new Transport(
                new HttpClients(),
                settings,
                counter,
                sleeper,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Random(1),
                () -> {});
    }
}
