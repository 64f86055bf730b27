package dev.stockbridge.settings.file;

import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.source.Layer;
import dev.stockbridge.settings.source.LoadedValues;
import dev.stockbridge.settings.source.Origins;
import dev.stockbridge.settings.source.StoreFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What is written of one store, and in which file. A file of the store's own is read when it is first needed. */
final class WrittenStore {

    private final String id;
    private final Path file;
    private final boolean alone;
    private final Supplier<List<Layer>> own;
    private final List<Layer> defaults;

    private WrittenStore(String id, Path file, boolean alone, Supplier<List<Layer>> own, List<Layer> defaults) {
        this.id = id;
        this.file = file;
        this.alone = alone;
        this.own = own;
        this.defaults = defaults;
    }

    /**
     * All stores by their ids: those of the main file, and those of the folder's files.
     *
     * @throws SettingsException if the folder can't be read, or a store is written in both
     */
    static Map<String, WrittenStore> all(Path main, @Nullable Path folder, LoadedValues loaded, Origins origins) {
        Map<String, WrittenStore> stores = new LinkedHashMap<>();
        loaded.stores().keySet().forEach(id -> stores.put(id, among(main, id, loaded)));
        List<String> twice = new ArrayList<>();
        StoresFolder.files(main, folder, origins.named("stockbridge.stores-from"))
                .forEach((id, file) -> {
                    if (stores.putIfAbsent(id, alone(file, id, loaded, main)) != null) {
                        twice.add("stockbridge.stores." + id + ": " + file
                                + " describes this store too. Keep one of the two, or give one another id.");
                    }
                });
        SettingsException.throwIfAny(main, twice);
        return stores;
    }

    private static WrittenStore among(Path main, String id, LoadedValues loaded) {
        return new WrittenStore(id, main, false, () -> loaded.stores().get(id), moved(loaded.defaults(), id, ""));
    }

    private static WrittenStore alone(Path file, String id, LoadedValues loaded, Path main) {
        return new WrittenStore(
                id,
                file,
                true,
                SingletonSupplier.of(() -> StoreFile.read(file, id)),
                moved(loaded.defaults(), id, " of " + main));
    }

    private static List<Layer> moved(List<Layer> defaults, String id, String place) {
        return defaults.stream()
                .map(layer -> layer.moved(LoadedValues.DEFAULTS, StoreFile.below(id), place))
                .toList();
    }

    String id() {
        return id;
    }

    /** The file that holds the store's own values. */
    Path file() {
        return file;
    }

    /** Whether the file describes this store alone; the keys of such a file have not been looked at. */
    boolean isAlone() {
        return alone;
    }

    /** What its file leaves out of the names of its properties. */
    String omitted() {
        return alone ? StoreFile.below(id) : "";
    }

    /**
     * What is written of the store, its own values before those that stores share.
     *
     * @throws SettingsException if its file is no YAML or cannot be read
     */
    List<Layer> layers() {
        return Stream.concat(own.get().stream(), defaults.stream()).toList();
    }

    /** The same; nothing where the file cannot be read. */
    List<Layer> readable() {
        try {
            return layers();
        } catch (SettingsException broken) {
            return List.of();
        }
    }
}
