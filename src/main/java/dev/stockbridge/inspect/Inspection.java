package dev.stockbridge.inspect;

import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.settings.StoreSettings;

/** A store that is looked at, with both its systems at hand. */
public record Inspection(String storeId, StoreSettings store, StoreSystems systems) {}
