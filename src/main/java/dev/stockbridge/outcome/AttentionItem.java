package dev.stockbridge.outcome;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person must look at. Its members are those of {@code attention --json}, but for the status.
 *
 * @param failureStatus the HTTP status with which the other system refused the item's write, or null
 */
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
        int occurrences,
        @JsonIgnore @Nullable Integer failureStatus) {}
