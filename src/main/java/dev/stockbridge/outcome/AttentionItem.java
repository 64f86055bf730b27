package dev.stockbridge.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a person must look at. Its members are those of {@code attention --json}. */
public record AttentionItem(
        long id,
        String store,
        String job,
        String key,
        String label,
        String reason,
        @Nullable String detail,
        Instant firstSeen,
        Instant lastSeen,
        int occurrences) {}
