package dev.stockbridge.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One shop paired with one goods owner in one warehouse, and how each job treats the pair.
 *
 * @param group the name by which a launch chooses this store with others; null where it is in no group
 * @param currency ISO 4217; used where the shop names none
 */
public record StoreSettings(
        MycashflowSettings mycashflow,
        OngoingSettings ongoing,
        @Nullable String group,
        @DefaultValue("EUR") String currency,
        @DefaultValue ArticleSettings articles,
        @DefaultValue OrderSettings orders,
        @DefaultValue DeliverySettings deliveries,
        @DefaultValue StockSettings stock) {}
