package dev.stockbridge.settings;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The stores of the configuration. A store is read and checked when it is first asked for, so that a process which works
 * on one of many pays for one, and a mistake in one store stops no other.
 */
public interface Stores {

    /** The ids of the stores, in the order of the configuration. Reads no store. */
    Set<String> ids();

    /**
     * The settings of one store.
     *
     * @throws SettingsException if what is written of the store can't be used
     * @throws NoSuchElementException if the configuration has no store with this id
     */
    StoreSettings get(String id);

    /** The groups of the stores that are in one, by the stores' ids, as they are written. */
    Map<String, String> groups();

    /**
     * A name for the goods owner that the store feeds, as it is written: the same for all that feed the same one. A store
     * that tells none, or is unknown, gets a name of its own.
     */
    String goodsOwner(String id);

    /** The ids of the stores that feed the goods owner of this one, its own among them. */
    List<String> sharingGoodsOwner(String id);

    /** Stores whose settings are at hand. */
    static Stores of(Map<String, StoreSettings> stores) {
        return new ReadStores(stores);
    }
}
