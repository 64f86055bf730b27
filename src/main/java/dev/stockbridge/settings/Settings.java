package dev.stockbridge.settings;

import dev.stockbridge.settings.file.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Everything below {@code stockbridge} in the configuration. Instances that {@link SettingsFile} hands out are complete
 * and valid; each store is checked when it is first asked for.
 *
 * @param reports the folder that reports are written to
 * @param log how the log is written
 * @param chunkSize how many items one transaction holds
 * @param fleet how a launch works on many stores
 * @param retention how long reports and closed records are kept
 * @param stores the stores by their ids
 */
public record Settings(
        DatabaseSettings database,
        Path reports,
        LogFormat log,
        int chunkSize,
        HttpSettings http,
        FleetSettings fleet,
        Duration retention,
        Stores stores) {

    /**
     * The settings of one store, read when it is first asked for.
     *
     * @throws SettingsException if what is written of the store can't be used
     * @throws NoSuchElementException if the configuration has no store with this id
     */
    public StoreSettings store(String id) {
        return stores.get(id);
    }

    /** The ids of the stores, in the order of the configuration. */
    public Set<String> ids() {
        return stores.ids();
    }

    /** The groups of the stores that are in one, by the stores' ids. */
    public Map<String, String> groups() {
        return stores.groups();
    }

    /** A name for the goods owner that the store feeds: the same for all that feed the same one. Reads no store. */
    public String goodsOwner(String store) {
        return stores.goodsOwner(store);
    }

    /** The ids of the stores that feed the goods owner of this one, its own among them. */
    public List<String> sharingGoodsOwner(String store) {
        return stores.sharingGoodsOwner(store);
    }

    /** The same settings with another folder for reports. */
    public Settings withReports(Path folder) {
        return new Settings(database, folder, log, chunkSize, http, fleet, retention, stores);
    }
}
