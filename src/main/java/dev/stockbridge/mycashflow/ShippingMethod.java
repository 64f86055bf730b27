package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;

/** A way the shop ships; ids are the store's own (contract: MyCashflow quirk 64). */
public record ShippingMethod(@ShopId long id, @Nullable String name) {}
