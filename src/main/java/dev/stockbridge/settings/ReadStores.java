package dev.stockbridge.settings;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Stores whose settings are at hand. */
record ReadStores(Map<String, StoreSettings> stores) implements Stores {

    ReadStores {
        stores = Collections.unmodifiableMap(new LinkedHashMap<>(stores));
    }

    @Override
    public Set<String> ids() {
        return stores.keySet();
    }

    @Override
    public StoreSettings get(String id) {
        var store = stores.get(id);
        if (store == null) {
            throw new NoSuchElementException("No store " + id);
        }
        return store;
    }

    @Override
    public Map<String, String> groups() {
        var groups = new HashMap<String, String>();
        stores.forEach((id, store) -> {
            if (store.group() != null) {
                groups.put(id, store.group());
            }
        });
        return groups;
    }

    @Override
    public String goodsOwner(String id) {
        return stores.containsKey(id) ? get(id).ongoing().goodsOwner() : "store:" + id;
    }

    @Override
    public List<String> sharingGoodsOwner(String id) {
        String owner = goodsOwner(id);
        return stores.keySet().stream()
                .filter(other -> goodsOwner(other).equals(owner))
                .toList();
    }
}
