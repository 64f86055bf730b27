package dev.stockbridge.settings;

import dev.stockbridge.settings.file.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Everything below {@code stockbridge} in the configuration file. Instances that {@link SettingsFile} hands out are
 * complete and valid.
 *
 * @param reports the folder that reports are written to
 * @param log how the log is written
 * @param chunkSize how many items one transaction holds
 * @param fleet how a launch works on many stores
 * @param retention how long reports and closed records are kept
 * @param stores the stores by their ids, in the order of the file
 */
public record Settings(
        DatabaseSettings database,
        Path reports,
        LogFormat log,
        int chunkSize,
        HttpSettings http,
        FleetSettings fleet,
        Duration retention,
        Map<String, StoreSettings> stores) {

    public Settings {
        // No stores in the file arrive as null; SettingsRules says so in words.
        stores = stores == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(stores));
    }

    /**
     * The settings of one store.
     *
     * @throws NoSuchElementException if the configuration has no store with this id
     */
    public StoreSettings store(String id) {
        var store = stores.get(id);
        if (store == null) {
            throw new NoSuchElementException("No store " + id);
        }
        return store;
    }

    /** The ids of the stores, in the order of the file. */
    public Set<String> ids() {
        return stores.keySet();
    }

    /** The groups of the stores that are in one, by the stores' ids. */
    public Map<String, String> groups() {
        var groups = new HashMap<String, String>();
        stores.forEach((id, store) -> {
            if (store.group() != null) {
                groups.put(id, store.group());
            }
        });
        return groups;
    }

    /** The ids of the stores that feed the goods owner of this one, its own among them. */
    public List<String> sharingGoodsOwner(String store) {
        var ongoing = store(store).ongoing();
        return stores.entrySet().stream()
                .filter(other -> other.getValue().ongoing().hasGoodsOwnerOf(ongoing))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same settings with another folder for reports. */
    public Settings withReports(Path folder) {
        return new Settings(database, folder, log, chunkSize, http, fleet, retention, stores);
    }
}
