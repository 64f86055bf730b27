package dev.stockbridge.settings.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What the files and folders say below {@code stockbridge}, divided: what all stores share, and what belongs to each. The
 * environment is kept whole: it overrides properties, and adds no store.
 */
public final class LoadedValues {

    private static final String ROOT = "stockbridge";
    private static final String STORES = "stockbridge.stores.";

    /** What the names of the properties begin with that stores share. */
    public static final String DEFAULTS = "stockbridge.store-defaults.";

    private final List<PropertySource<?>> overrides = new ArrayList<>();
    private final List<Layer> shared = new ArrayList<>();
    private final List<Layer> defaults = new ArrayList<>();
    private final Map<String, List<Layer>> stores = new LinkedHashMap<>();

    public LoadedValues(Iterable<PropertySource<?>> sources) {
        for (PropertySource<?> source : sources) {
            if (isOverride(source)) {
                addOverride((MapPropertySource) source);
            } else if (source instanceof EnumerablePropertySource<?> listed) {
                add(listed);
            }
        }
    }

    /** What overrides the files, if it holds anything of ours. */
    public List<PropertySource<?>> overrides() {
        return overrides;
    }

    public List<Layer> shared() {
        return shared;
    }

    /** What stores have that say nothing else, the environment's before that of the files. */
    public List<Layer> defaults() {
        return defaults;
    }

    /** Everything, in no order that tells what overrides what. */
    public Stream<Layer> all() {
        return Stream.concat(
                Stream.of(shared, defaults).flatMap(List::stream),
                stores.values().stream().flatMap(List::stream));
    }

    /** The layers of each store by its id, in the order in which the stores are written. */
    public Map<String, List<Layer>> stores() {
        return stores;
    }

    private static boolean isOverride(PropertySource<?> source) {
        return source instanceof SystemEnvironmentPropertySource
                || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }

    /** Takes over our own variables alone: every store is read through them. */
    private void addOverride(MapPropertySource source) {
        Map<String, Object> ours = new LinkedHashMap<>();
        for (String name : source.getPropertyNames()) {
            if (name.toLowerCase(Locale.ROOT).startsWith(ROOT)) {
                ours.put(name, source.getSource().get(name));
            }
        }
        if (!ours.isEmpty()) {
            MapPropertySource narrowed = source instanceof SystemEnvironmentPropertySource
                    ? new SystemEnvironmentPropertySource(source.getName(), ours)
                    : new MapPropertySource(source.getName(), ours);
            overrides.add(narrowed);
            addDefaults(narrowed);
        }
    }

    /** What the environment says of all stores is no more than a default: a store's own value overrides it. */
    private void addDefaults(MapPropertySource source) {
        Layer layer = new Layer(source.getName(), true);
        if (ConfigurationPropertySource.from(source) instanceof IterableConfigurationPropertySource listed) {
            listed.stream().forEach(name -> {
                ConfigurationProperty found = listed.getConfigurationProperty(name);
                if (isDefault(name) && found != null) {
                    layer.values()
                            .put(
                                    DEFAULTS + name.subName(2),
                                    OriginTrackedValue.of(found.getValue(), found.getOrigin()));
                }
            });
        }
        if (!layer.values().isEmpty()) {
            defaults.add(layer);
        }
    }

    private void add(EnumerablePropertySource<?> source) {
        Map<String, Object> file = YamlSource.ofFile(source);
        Map<String, Object> values = file == null ? values(source) : file;
        Layer common = new Layer(source.getName(), file == null);
        Layer usual = new Layer(source.getName(), file == null);
        Map<String, Layer> own = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (isOurs(name) && isDefault(name)) {
                usual.values().put(DEFAULTS + name(name).subName(2), value);
            } else if (isOurs(name)) {
                String store = store(name);
                Layer layer = store == null
                        ? common
                        : own.computeIfAbsent(store, none -> new Layer(source.getName(), file == null));
                layer.values().put(name, value);
            }
        });
        if (!common.values().isEmpty()) {
            shared.add(common);
        }
        if (!usual.values().isEmpty()) {
            defaults.add(usual);
        }
        own.forEach((store, layer) ->
                stores.computeIfAbsent(store, none -> new ArrayList<>()).add(layer));
    }

    private static Map<String, Object> values(EnumerablePropertySource<?> source) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : source.getPropertyNames()) {
            if (isOurs(name)) {
                values.put(name, OriginTrackedValue.of(source.getProperty(name), OriginLookup.getOrigin(source, name)));
            }
        }
        return values;
    }

    private static boolean isOurs(String property) {
        return property.regionMatches(true, 0, ROOT, 0, ROOT.length());
    }

    /** The id of the store that a property belongs to; null where it belongs to none. */
    private static @Nullable String store(String property) {
        if (property.startsWith(STORES)) {
            int end = STORES.length();
            while (end < property.length() && isPlain(property.charAt(end))) {
                end++;
            }
            if (end > STORES.length() && (end == property.length() || property.charAt(end) == '.')) {
                return property.substring(STORES.length(), end);
            }
        }
        // As Spring also takes it: in brackets, in capitals.
        ConfigurationPropertyName name = name(property);
        return name.getNumberOfElements() > 2
                        && name.getElement(0, Form.UNIFORM).equals(ROOT)
                        && name.getElement(1, Form.UNIFORM).equals("stores")
                ? name.getElement(2, Form.ORIGINAL)
                : null;
    }

    private static boolean isDefault(String property) {
        return !property.startsWith(STORES) && isDefault(name(property));
    }

    private static boolean isDefault(ConfigurationPropertyName name) {
        return name.getNumberOfElements() > 2
                && name.getElement(0, Form.UNIFORM).equals(ROOT)
                && name.getElement(1, Form.UNIFORM).equals("storedefaults");
    }

    private static ConfigurationPropertyName name(String property) {
        return ConfigurationPropertyName.adapt(property, '.');
    }

    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-';
    }
}
