package dev.stockbridge.run.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A run's options as text, for the register: a restart runs with the options of the first start. */
final class RunOptionsText {

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(RunOptions options) {
        return mapper.writeValueAsString(new Text(
                options.plan(),
                options.full(),
                options.since() == null ? "" : options.since().toString(),
                options.until() == null ? "" : options.until().toString(),
                options.items(),
                options.force(),
                options.applyPlan()));
    }

    RunOptions read(String json) {
        var text = mapper.readValue(json, Text.class);
        return new RunOptions(
                text.plan,
                text.full,
                instant(text.since),
                instant(text.until),
                text.items,
                Boolean.TRUE.equals(text.force),
                text.applyPlan);
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    /** The options as they are kept. Runs from before there were guard rails have neither of the last two. */
    record Text(
            boolean plan,
            boolean full,
            String since,
            String until,
            List<String> items,
            @Nullable Boolean force,
            @Nullable Long applyPlan) {}
}
