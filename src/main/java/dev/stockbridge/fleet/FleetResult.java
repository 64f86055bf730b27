package dev.stockbridge.fleet;

import dev.stockbridge.run.record.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * What a launch over many stores came to.
 *
 * @param fleet its number in the register; null where nothing was started
 * @param name the name of its run; empty where none was made
 * @param remark the cause of a launch that did not succeed, or why nothing was done; null on plain success
 */
public record FleetResult(
        ExitCode exitCode,
        @Nullable Long fleet,
        String name,
        @Nullable String remark) {}
