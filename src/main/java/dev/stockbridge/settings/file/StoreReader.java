package dev.stockbridge.settings.file;

import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.source.Layer;
import dev.stockbridge.settings.source.Origins;
import dev.stockbridge.settings.source.Placeholders;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** Binds and checks one store, from what is written of it alone. */
final class StoreReader {

    private final Path file;
    private final ConfigurableEnvironment environment;
    private final List<PropertySource<?>> overrides;

    /** @param environment what placeholders are looked up in */
    StoreReader(Path file, ConfigurableEnvironment environment, List<PropertySource<?>> overrides) {
        this.file = file;
        this.environment = environment;
        this.overrides = overrides;
    }

    /**
     * The settings of a store.
     *
     * @param owners asked for once the store is sound
     * @throws SettingsException if what is written of it can't be used
     */
    StoreSettings read(String id, List<Layer> layers, Supplier<GoodsOwners> owners) {
        Placeholders placeholders = new Placeholders(environment);
        Origins origins = new Origins(Layer.sources(overrides, layers, placeholders));
        SettingsException.throwIfAny(file, placeholders.problems());
        StoreSettings store = new SettingsBinding(file, origins).bind("stockbridge.stores." + id, StoreSettings.class);
        Rules rules = new Rules("stockbridge", origins);
        StoreRules.check(store, rules.below("stores." + id));
        if (rules.problems().isEmpty()) {
            owners.get().check(id, rules);
        }
        SettingsException.throwIfAny(file, rules.problems());
        return store;
    }
}
