package dev.stockbridge.settings.file;

import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.FleetSettings;
import dev.stockbridge.settings.HttpSettings;
import dev.stockbridge.settings.LogFormat;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every property that may stand below {@code stockbridge}.
 *
 * @param storesFrom the folder whose files describe a store each; null where there is none
 * @param storeDefaults tells which properties may stand there; null in an instance, since they are bound with each store
 * @param stores tells which properties a store has; null in an instance, since each store is bound by itself
 */
record FileShape(
        DatabaseSettings database,
        Path reports,
        LogFormat log,
        int chunkSize,
        HttpSettings http,
        FleetSettings fleet,
        Duration retention,
        @Nullable Path storesFrom,
        @Nullable StoreSettings storeDefaults,
        @Nullable Map<String, StoreSettings> stores) {

    Settings with(Stores read) {
        return new Settings(database, reports, log, chunkSize, http, fleet, retention, read);
    }
}
