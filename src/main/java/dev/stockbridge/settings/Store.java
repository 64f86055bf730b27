package dev.stockbridge.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One shop paired with one goods owner in one warehouse, and how each job treats the pair.
 *
 * @param currency ISO 4217; used where the shop names none
 */
public record Store(
        Mycashflow mycashflow,
        Ongoing ongoing,
        @DefaultValue("EUR") String currency,
        @DefaultValue Articles articles,
        @DefaultValue Orders orders,
        @DefaultValue Deliveries deliveries,
        @DefaultValue Stock stock) {}
