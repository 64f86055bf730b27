package dev.stockbridge.settings.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.PropertySource;

/**
 * Properties of one source by their full names; a layer overrides those that follow it.
 *
 * @param name of the source
 * @param literal whether values are taken as they are, even if they look like placeholders
 * @param values with their places, where these are known
 */
public record Layer(String name, boolean literal, Map<String, Object> values) {

    Layer(String name, boolean literal) {
        this(name, literal, new LinkedHashMap<>());
    }

    /**
     * The same values under other names.
     *
     * @param before what each name begins with
     * @param now what it begins with instead
     * @param place follows the names as they are written, where it is told
     */
    public Layer moved(String before, String now, String place) {
        Layer moved = new Layer(name, literal);
        values.forEach((property, value) -> {
            String key = property.substring(before.length());
            Object plain = value instanceof OriginTrackedValue tracked ? tracked.getValue() : value;
            // A key in brackets follows a name without a dot.
            String below = key.startsWith("[") ? now.substring(0, now.length() - 1) : now;
            moved.values.put(
                    below + key, OriginTrackedValue.of(plain, new WrittenAs(property + place, Origin.from(value))));
        });
        return moved;
    }

    /** The layers with values in place of their placeholders, below what overrides them all. */
    public static List<PropertySource<?>> sources(
            List<PropertySource<?>> overrides, List<Layer> layers, Placeholders placeholders) {
        Stream<PropertySource<?>> resolved = layers.stream()
                .map(layer -> new OriginTrackedMapPropertySource(
                        layer.name, layer.literal ? layer.values : placeholders.resolve(layer.values), true));
        return Stream.concat(overrides.stream(), resolved).toList();
    }
}
