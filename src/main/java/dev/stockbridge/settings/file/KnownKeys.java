package dev.stockbridge.settings.file;

import dev.stockbridge.settings.Settings;
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

/** The keys that exist, read off the records, to tell the operator which one was probably meant. */
final class KnownKeys {

    private KnownKeys() {}

    /** The name up to the first key that does not exist: a misplaced section is one mistake, not ten. */
    static ConfigurationPropertyName unknownPart(ConfigurationPropertyName name) {
        return name.chop(Math.min(known(name).depth() + 1, name.getNumberOfElements()));
    }

    /** What to do about a name that nothing is bound to. */
    static String remedy(ConfigurationPropertyName name) {
        Known known = known(name);
        if (known.depth() >= name.getNumberOfElements()) {
            return "Remove it.";
        }
        List<String> siblings = Arrays.stream(known.level().getRecordComponents())
                .map(KnownKeys::dashed)
                .toList();
        return Spelling.nearest(name.getElement(known.depth(), Form.DASHED), siblings)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("Known here: " + String.join(", ", siblings) + ".");
    }

    /** How many elements of a name exist, and the record that the next one was looked for in. */
    private record Known(int depth, Class<?> level) {}

    private static Known known(ConfigurationPropertyName name) {
        Class<?> level = Settings.class;
        int depth = 1;
        while (depth < name.getNumberOfElements()) {
            RecordComponent component = component(level, name.getElement(depth, Form.DASHED));
            if (component == null) {
                return new Known(depth, level);
            }
            // Below a map comes a key of the operator's own: a store's id, or a shipping method's.
            depth += Map.class.isAssignableFrom(component.getType()) ? 2 : 1;
            Class<?> below = below(component.getGenericType());
            if (!below.isRecord()) {
                break;
            }
            level = below;
        }
        return new Known(name.getNumberOfElements(), level);
    }

    private static @Nullable RecordComponent component(Class<?> level, String key) {
        return Arrays.stream(level.getRecordComponents())
                .filter(candidate -> dashed(candidate).equals(key))
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
