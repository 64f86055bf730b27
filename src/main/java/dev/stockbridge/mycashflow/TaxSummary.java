package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An order's sums by tax rate. */
@JsonNaming(SnakeCaseStrategy.class)
public record TaxSummary(List<TaxRow> total) {

    /** Takes a null list as empty. */
    public TaxSummary {
        total = Lists.of(total);
    }

    /**
     * The sums at one rate.
     *
     * @param taxRate in percent
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record TaxRow(@Nullable BigDecimal taxRate) {}
}
