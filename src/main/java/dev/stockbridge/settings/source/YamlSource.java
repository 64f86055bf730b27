package dev.stockbridge.settings.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * One document of a YAML file. Spring Boot looks through the names of a file several times for a few of its own; it is not
 * shown those of ours, of which there are tens of thousands where stores are many.
 */
final class YamlSource extends MapPropertySource implements OriginLookup<String> {

    private static final String OURS = "stockbridge.";

    private final String[] others;

    YamlSource(String name, Map<String, Object> values) {
        super(name, values);
        others = values.keySet().stream().filter(key -> !key.startsWith(OURS)).toArray(String[]::new);
    }

    /** All values of a source with their places, if it comes of a file in which placeholders may stand; else null. */
    static @Nullable Map<String, Object> ofFile(PropertySource<?> source) {
        if (source instanceof YamlSource yaml) {
            return yaml.getSource();
        }
        return source instanceof OriginTrackedMapPropertySource properties ? properties.getSource() : null;
    }

    /** The names that are not ours; {@link #getSource()} has all. */
    @Override
    public String[] getPropertyNames() {
        return others.clone();
    }

    @Override
    public @Nullable Object getProperty(String name) {
        Object value = super.getProperty(name);
        return value instanceof OriginTrackedValue tracked ? tracked.getValue() : value;
    }

    @Override
    public @Nullable Origin getOrigin(String name) {
        return Origin.from(super.getProperty(name));
    }
}
