package dev.stockbridge.settings.file;

import dev.stockbridge.settings.Percent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;

/** Says what a property wants instead of what it was given. Values are left out, since any could be a secret. */
final class Expected {

    private static final Map<Class<?>, String> FORMS = Map.of(
            int.class, "a whole number",
            Integer.class, "a whole number",
            boolean.class, "true or false",
            Duration.class, "a duration such as 5s, 10m, 1h or 90d",
            Instant.class, "an instant with its zone such as 2026-01-31T00:00:00Z",
            ZoneId.class, "a time zone such as Europe/Helsinki",
            URI.class, "an address such as https://host.example",
            Percent.class, "a percentage between 0% and 100% such as 10%");

    private Expected() {}

    static String wording(BindException problem) {
        Class<?> type = problem.getTarget().getType().resolve(Object.class);
        String form = type.isEnum() ? "one of " + constants(type) : FORMS.get(wanted(problem, type));
        return form == null ? "the value has the wrong shape. Compare it with the example." : "write " + form + ".";
    }

    /** The element's type where a list was bound and one element did not fit. */
    private static Class<?> wanted(BindException problem, Class<?> type) {
        Class<?> element = failedConversion(problem);
        return element != null && FORMS.containsKey(element) ? element : type;
    }

    private static @Nullable Class<?> failedConversion(@Nullable Throwable cause) {
        Class<?> innermost = null;
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConversionFailedException failed) {
                innermost = failed.getTargetType().getType();
            } else if (cause instanceof ConverterNotFoundException missing && missing.getTargetType() != null) {
                innermost = missing.getTargetType().getType();
            }
        }
        return innermost;
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
