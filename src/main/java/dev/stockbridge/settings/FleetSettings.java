package dev.stockbridge.settings;

import java.time.Duration;

/**
 * How a launch works on many stores.
 *
 * @param threads how many stores are worked on at the same time in one process
 * @param perHost how many stores are worked on at the same time on one host, over all processes
 * @param patience how long a store is waited for that is locked or whose system is unreachable
 * @param failedAtMost the share of stores that may be incomplete before the launch as a whole counts as failed
 */
public record FleetSettings(int threads, int perHost, Duration patience, Percent failedAtMost) {}
