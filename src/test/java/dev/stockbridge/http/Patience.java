package dev.stockbridge.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Connections that never really wait; it remembers how long they would have waited, and what they called. */
public final class Patience {

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
        return to(server, system, HttpSettings.DEFAULTS);
    }

    public Connection to(ScriptedServer server, String system, HttpSettings settings) {
        Endpoint endpoint = new Endpoint(system, server.base(), "api@demo.example", SECRET);
        return transport(settings, waits::add).open(endpoint);
    }

    public Transport transport(HttpSettings settings, Sleeper sleeper) {
        return new Transport(settings, counter, sleeper, Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
    }
}
