package dev.stockbridge.settings.file;

import dev.stockbridge.settings.Percent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** The keys that exist, read off the records: finds those that do not, and tells which one was probably meant. */
final class KnownKeys {

    private KnownKeys() {}

    /** Whether there is such a property. */
    static boolean knows(ConfigurationPropertyName name) {
        return known(name).depth() == name.getNumberOfElements();
    }

    /** The name up to the first key that does not exist: a misplaced section is one mistake, not ten. */
    static ConfigurationPropertyName unknownPart(ConfigurationPropertyName name) {
        return name.chop(Math.min(known(name).depth() + 1, name.getNumberOfElements()));
    }

    /** What to do about a name that nothing is bound to. */
    static String remedy(ConfigurationPropertyName name) {
        Known known = known(name);
        Class<?> level = known.level();
        if (level == null || known.depth() == name.getNumberOfElements()) {
            return "Remove it.";
        }
        List<String> siblings = Arrays.stream(level.getRecordComponents())
                .map(KnownKeys::dashed)
                .toList();
        return Spelling.nearest(name.getElement(known.depth(), Form.DASHED), siblings)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("Known here: " + String.join(", ", siblings) + ".");
    }

    /**
     * How far a name is known.
     *
     * @param depth how many of its elements exist
     * @param level the record that the next one was looked for in; null where nothing can stand below
     */
    private record Known(int depth, @Nullable Class<?> level) {}

    private static Known known(ConfigurationPropertyName name) {
        int end = name.getNumberOfElements();
        Class<?> level = FileShape.class;
        int depth = 1;
        while (depth < end) {
            RecordComponent component = component(level, name.getElement(depth, Form.UNIFORM));
            if (component == null) {
                return new Known(depth, level);
            }
            depth++;
            Class<?> below = below(component.getGenericType());
            if (isSection(below)) {
                // Below a map comes a key of the operator's own, such as a store's id.
                depth += component.getType() == Map.class ? 1 : 0;
                level = below;
            } else if (component.getType() == Map.class) {
                return new Known(end, null);
            } else {
                boolean isElement = component.getType() == List.class && depth < end && name.isNumericIndex(depth);
                return new Known(isElement ? depth + 1 : depth, null);
            }
        }
        return new Known(end, level);
    }

    private static boolean isSection(Class<?> type) {
        return type.isRecord() && type != Percent.class;
    }

    private static @Nullable RecordComponent component(Class<?> level, String key) {
        return Arrays.stream(level.getRecordComponents())
                .filter(candidate ->
                        candidate.getName().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Class<?> below(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return below(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
