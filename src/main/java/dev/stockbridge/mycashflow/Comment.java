package dev.stockbridge.mycashflow;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A comment on an order. It is personal.
 *
 * @param visibility who may see it; the possible values are not documented (contract: MyCashflow quirk 65)
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Comment(
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime createdAt,
        @Nullable String visibility,
        @Nullable String text) {

    @Override
    public String toString() {
        return "Comment[" + visibility + "]";
    }
}
