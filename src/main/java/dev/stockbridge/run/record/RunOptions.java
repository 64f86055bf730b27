package dev.stockbridge.run.record;

import dev.stockbridge.http.body.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked to cover. A resumed run keeps the options that it was started with.
 *
 * @param plan read and compare everything, write nothing, move no cursor
 * @param full ignore the cursor and read everything in scope
 * @param since start of a backfill's range, or null
 * @param until end of a backfill's range, or null
 * @param items the only keys to look at; empty means all
 * @param force pass the guard rails, whatever they say
 * @param applyPlan the execution whose plan is to be pushed, and nothing else; or null
 */
public record RunOptions(
        boolean plan,
        boolean full,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> items,
        boolean force,
        @Nullable Long applyPlan) {

    /** An ordinary run: from the cursor on, writing. */
    public static final RunOptions ORDINARY = new RunOptions(false, false, null, null, List.of());

    public RunOptions {
        items = List.copyOf(items);
    }

    /** Options of a job that has neither guard rails nor plans to apply. */
    public RunOptions(
            boolean plan, boolean full, @Nullable Instant since, @Nullable Instant until, List<String> items) {
        this(plan, full, since, until, items, false, null);
    }

    /** The options of a text that {@link #toJson} has made. */
    public static RunOptions of(String json) {
        var stored = Json.MAPPER.readValue(json, Stored.class);
        return new RunOptions(
                stored.plan,
                stored.full,
                stored.since.isEmpty() ? null : Instant.parse(stored.since),
                stored.until.isEmpty() ? null : Instant.parse(stored.until),
                stored.items,
                Boolean.TRUE.equals(stored.force),
                stored.applyPlan);
    }

    /** The options as they are stored, since a restart runs with the options of the first start. */
    public String toJson() {
        return Json.MAPPER.writeValueAsString(new Stored(
                plan, full, Objects.toString(since, ""), Objects.toString(until, ""), items, force, applyPlan));
    }

    /** Whether the run looks at a part only, and so leaves cursors alone. */
    public boolean partial() {
        return since != null || until != null || !items.isEmpty() || applyPlan != null;
    }

    /** What a new run supersedes: unfinished ones of its own kind. A plan never abandons a run that was to write. */
    public String kind() {
        return plan ? "plan" : partial() ? "partial" : "whole";
    }

    /** The stored form. Runs from before there were guard rails have neither of the last two. */
    private record Stored(
            boolean plan,
            boolean full,
            String since,
            String until,
            List<String> items,
            @Nullable Boolean force,
            @Nullable Long applyPlan) {}
}
