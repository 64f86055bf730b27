package dev.stockbridge.run.record;

import java.time.Instant;

/**
 * One job for one store under one name: what a scheduler starts, and starts again.
 *
 * @param id our own number of it
 * @param name the name that the scheduler gave it, or the clock
 * @param createdAt when it was first started; a restart does not change it
 */
public record Run(long id, String job, String store, String name, RunOptions options, Instant createdAt) {}
