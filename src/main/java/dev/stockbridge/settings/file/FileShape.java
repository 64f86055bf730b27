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
        @Nullable Map<String, StoreSettings> stores) {

    Settings with(Stores read) {
        return new Settings(database, reports, log, chunkSize, http, fleet, retention, read);
    }
}
