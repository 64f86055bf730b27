package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;

/** A shipping method; ids differ between stores (contract: MyCashflow quirk 64). */
public record ShippingMethod(@ShopId long id, @Nullable String name) {}
