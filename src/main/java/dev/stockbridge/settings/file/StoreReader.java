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

    private final ConfigurableEnvironment environment;
    private final List<PropertySource<?>> overrides;

    /** @param environment what placeholders are looked up in */
    StoreReader(ConfigurableEnvironment environment, List<PropertySource<?>> overrides) {
        this.environment = environment;
        this.overrides = overrides;
    }

    /**
     * The settings of a store.
     *
     * @param owners asked for once the store is sound
     * @throws SettingsException if what is written of it can't be used
     */
    StoreSettings read(WrittenStore written, Supplier<GoodsOwners> owners) {
        Path file = written.file();
        List<Layer> layers = written.layers();
        if (written.isAlone()) {
            SettingsException.throwIfAny(file, new UnknownKeys().problems(written.id(), layers, written.omitted()));
        }
        Placeholders placeholders = new Placeholders(environment);
        Origins origins = new Origins(Layer.sources(overrides, layers, placeholders), written.omitted());
        SettingsException.throwIfAny(file, placeholders.problems());
        StoreSettings store =
                new SettingsBinding(file, origins).bind("stockbridge.stores." + written.id(), StoreSettings.class);
        Rules rules = new Rules("stockbridge", origins);
        StoreRules.check(store, rules.below("stores." + written.id()));
        if (rules.problems().isEmpty()) {
            owners.get().check(written.id(), rules);
        }
        SettingsException.throwIfAny(file, rules.problems());
        return store;
    }
}
