package dev.stockbridge.settings.file;

import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.Stores;
import dev.stockbridge.settings.source.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** The stores of a configuration. Each is bound when it is first asked for, by whichever thread, and then kept. */
final class FileStores implements Stores {

    private final Map<String, WrittenStore> written;
    private final StoreReader reader;
    private final SingleValues values;
    private final Supplier<GoodsOwners> owners = SingletonSupplier.of(this::owners);
    private final Supplier<Map<String, String>> groups = SingletonSupplier.of(this::writtenGroups);
    private final Map<String, Outcome> read = new ConcurrentHashMap<>();

    FileStores(Map<String, WrittenStore> written, StoreReader reader, SingleValues values) {
        this.written = written;
        this.reader = reader;
        this.values = values;
    }

    /** What came of binding a store. */
    private sealed interface Outcome {

        record Sound(StoreSettings store) implements Outcome {}

        record Broken(SettingsException problem) implements Outcome {}
    }

    @Override
    public Set<String> ids() {
        return Collections.unmodifiableSet(written.keySet());
    }

    @Override
    public StoreSettings get(String id) {
        WrittenStore store = written.get(id);
        if (store == null) {
            throw new NoSuchElementException("No store " + id);
        }
        Outcome outcome = read.computeIfAbsent(id, none -> read(store));
        if (outcome instanceof Outcome.Broken broken) {
            throw broken.problem;
        }
        return ((Outcome.Sound) outcome).store;
    }

    private Outcome read(WrittenStore store) {
        try {
            return new Outcome.Sound(reader.read(store, owners));
        } catch (SettingsException problem) {
            return new Outcome.Broken(problem);
        }
    }

    /** The ids of the stores that were bound so far. */
    Set<String> read() {
        return Set.copyOf(read.keySet());
    }

    @Override
    public Map<String, String> groups() {
        return groups.get();
    }

    private Map<String, String> writtenGroups() {
        Map<String, String> groups = new LinkedHashMap<>();
        written.forEach((id, store) -> {
            String group = values.find(id, store.readable(), "group");
            if (group != null) {
                groups.put(id, group);
            }
        });
        return Collections.unmodifiableMap(groups);
    }

    @Override
    public String goodsOwner(String id) {
        return owners.get().of(id);
    }

    @Override
    public List<String> sharingGoodsOwner(String id) {
        return owners.get().sharing(id);
    }

    private GoodsOwners owners() {
        GoodsOwners found = new GoodsOwners();
        written.forEach((id, store) -> {
            List<Layer> layers = store.readable();
            found.add(
                    id,
                    values.find(id, layers, "ongoing.url"),
                    values.find(id, layers, "ongoing.goods-owner-id"),
                    values.find(id, layers, "orders.number-prefix"));
        });
        return found;
    }

    @Override
    public String toString() {
        return new ArrayList<>(written.keySet()).toString();
    }
}
