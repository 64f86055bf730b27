package dev.stockbridge.settings.file;

import dev.stockbridge.settings.source.Layer;
import dev.stockbridge.settings.source.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.PropertySource;

/** Looks up single values of stores as they are written. This takes a small part of the time that binding a store takes. */
final class SingleValues {

    private final List<ConfigurationPropertySource> overrides;
    private final Placeholders placeholders;

    /** Keys in one spelling, by their own: stores have the same keys. */
    private final Map<String, String> spellings = new ConcurrentHashMap<>();

    SingleValues(List<PropertySource<?>> overrides, Placeholders placeholders) {
        this.overrides = StreamSupport.stream(
                        ConfigurationPropertySources.from(overrides).spliterator(), false)
                .toList();
        this.placeholders = placeholders;
    }

    /**
     * The value of a property of a store; null where it has none, or a placeholder in it has none.
     *
     * @param key of the property below the store
     */
    @Nullable
    String find(String store, List<Layer> layers, String key) {
        String below = "stockbridge.stores." + store + ".";
        for (ConfigurationPropertySource source : overrides) {
            var found = source.getConfigurationProperty(ConfigurationPropertyName.adapt(below + key, '.'));
            if (found != null) {
                return found.getValue().toString();
            }
        }
        for (Layer layer : layers) {
            Object value = value(layer.values(), below, key);
            if (value != null) {
                return layer.literal() ? Placeholders.text(value) : placeholders.resolve(Placeholders.text(value));
            }
        }
        return null;
    }

    private @Nullable Object value(Map<String, Object> values, String below, String key) {
        Object exact = values.get(below + key);
        return exact != null
                ? exact
                : values.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(below)
                                && uniform(entry.getKey().substring(below.length()))
                                        .equals(uniform(key)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private String uniform(String key) {
        return spellings.computeIfAbsent(
                key, other -> other.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT));
    }
}
