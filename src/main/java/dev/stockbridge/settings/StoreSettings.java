package dev.stockbridge.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One shop paired with one goods owner in one warehouse, and how each job treats the pair.
 *
 * @param currency ISO 4217; used where the shop names none
 */
public record StoreSettings(
        MycashflowSettings mycashflow,
        OngoingSettings ongoing,
        @DefaultValue("EUR") String currency,
        @DefaultValue ArticleSettings articles,
        @DefaultValue OrderSettings orders,
        @DefaultValue DeliverySettings deliveries,
        @DefaultValue StockSettings stock) {}
