package dev.stockbridge.run.record;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param run the run's name; null resumes the last unfinished run, else names a new one by the clock
 */
public record RunRequest(String job, String store, @Nullable String run, RunOptions options) {}
