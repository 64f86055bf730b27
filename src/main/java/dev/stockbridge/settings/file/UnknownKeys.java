package dev.stockbridge.settings.file;

import dev.stockbridge.settings.source.Layer;
import dev.stockbridge.settings.source.LoadedValues;
import dev.stockbridge.settings.source.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/** Finds properties that do not exist, by their names alone. Many stores have the same keys, and each is looked up once. */
final class UnknownKeys {

    private final Map<String, Boolean> knownOfStores = new HashMap<>();

    /** A sentence for each that does not exist. */
    List<String> problems(LoadedValues loaded) {
        Map<String, String> problems = new LinkedHashMap<>();
        Stream.of(loaded.shared(), loaded.defaults())
                .flatMap(List::stream)
                .forEach(layer -> layer.values().forEach((property, value) -> {
                    if (isOurs(property) && !KnownKeys.knows(name(property))) {
                        add(problems, name(property), value, "");
                    }
                }));
        loaded.stores().forEach((id, layers) -> addOfStore(problems, id, layers, ""));
        return new ArrayList<>(problems.values());
    }

    /**
     * A sentence for each key of one store that does not exist.
     *
     * @param omitted what its file leaves out of each name
     */
    List<String> problems(String id, List<Layer> layers, String omitted) {
        Map<String, String> problems = new LinkedHashMap<>();
        addOfStore(problems, id, layers, omitted);
        return new ArrayList<>(problems.values());
    }

    private void addOfStore(Map<String, String> problems, String id, List<Layer> layers, String omitted) {
        layers.forEach(layer -> layer.values().forEach((property, value) -> {
            if (!isKnownOfStore(id, property)) {
                add(problems, name(property), value, omitted);
            }
        }));
    }

    private boolean isKnownOfStore(String id, String property) {
        String plain = "stockbridge.stores." + id + ".";
        return property.startsWith(plain)
                ? knownOfStores.computeIfAbsent(
                        property.substring(plain.length()), key -> KnownKeys.knows(name("stockbridge.stores.x." + key)))
                : KnownKeys.knows(name(property));
    }

    private static boolean isOurs(String property) {
        return ConfigurationPropertyName.of("stockbridge").isAncestorOf(name(property));
    }

    private static void add(
            Map<String, String> problems, ConfigurationPropertyName name, Object value, String omitted) {
        ConfigurationPropertyName unknown = KnownKeys.unknownPart(name);
        String whole = unknown.toString();
        String shown = whole.startsWith(omitted) ? whole.substring(omitted.length()) : whole;
        problems.putIfAbsent(
                shown,
                (unknown.equals(name) ? Origins.written(shown, Origin.from(value)) : shown)
                        + ": there is no such property. " + KnownKeys.remedy(unknown));
    }

    private static ConfigurationPropertyName name(String property) {
        return ConfigurationPropertyName.adapt(property, '.');
    }
}
