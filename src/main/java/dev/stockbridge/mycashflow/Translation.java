package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A name in another language.
 *
 * @param language language code, such as {@code en}; null if the shop gave none
 * @param name the name; null or empty if it is not translated
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Translation(
        @Nullable String language, @Nullable String name) {}
