package dev.stockbridge.inspect;

import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.settings.Store;

/** A store that is looked at, with both its systems at hand. */
public record Inspection(String storeId, Store store, StoreSystems systems) {}
