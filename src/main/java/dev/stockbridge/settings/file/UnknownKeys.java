package dev.stockbridge.settings.file;

import dev.stockbridge.settings.source.LoadedValues;
import dev.stockbridge.settings.source.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/** Finds properties that do not exist, by their names alone. Many stores have the same keys, and each is looked up once. */
final class UnknownKeys {

    private final Map<String, Boolean> knownOfStores = new HashMap<>();

    /** A sentence for each that does not exist. */
    List<String> problems(LoadedValues loaded) {
        Map<String, String> problems = new LinkedHashMap<>();
        loaded.shared()
                .forEach(layer -> layer.values().forEach((property, value) -> {
                    if (isOurs(property) && !KnownKeys.knows(name(property))) {
                        add(problems, name(property), value);
                    }
                }));
        loaded.stores()
                .forEach((id, layers) -> layers.forEach(layer -> layer.values().forEach((property, value) -> {
                    if (!isKnownOfStore(id, property)) {
                        add(problems, name(property), value);
                    }
                })));
        return new ArrayList<>(problems.values());
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

    private static void add(Map<String, String> problems, ConfigurationPropertyName name, Object value) {
        ConfigurationPropertyName unknown = KnownKeys.unknownPart(name);
        String place = unknown.equals(name) ? Origins.place(Origin.from(value)) : "";
        problems.putIfAbsent(
                unknown.toString(), unknown + place + ": there is no such property. " + KnownKeys.remedy(unknown));
    }

    private static ConfigurationPropertyName name(String property) {
        return ConfigurationPropertyName.adapt(property, '.');
    }
}
