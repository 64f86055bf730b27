package dev.stockbridge.settings.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Puts values in the place of each {@code ${NAME}} in the files, once. What comes from the environment or from a folder of
 * secrets is a value and no text to search: a password may hold <code>${</code> like any other sign.
 */
public final class Placeholders {

    private static final Set<String> SECRETS = Set.of("password", "api-key");
    private static final String UNREADABLE =
            "it holds signs that could not be read. Set LC_ALL to a UTF-8 locale such as"
                    + " C.UTF-8, or put the value into a file.";
    private static final Pattern ALONE = Pattern.compile("\\$\\{[A-Za-z0-9_.-]+}");

    private final ConfigurableEnvironment environment;
    private final List<String> problems = new ArrayList<>();

    public Placeholders(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * The values of a file, by the full names of their properties, with those of others in the place of their
     * placeholders. A placeholder that names another property of the file finds it as it is written.
     */
    public Map<String, Object> resolve(Map<String, Object> written) {
        Map<String, Object> values = new LinkedHashMap<>(written);
        values.replaceAll(this::resolved);
        return values;
    }

    /** A sentence for each placeholder so far that has no value; it quotes no part of a secret. */
    public List<String> problems() {
        return problems;
    }

    /** A sentence for each of our environment variables that could not be read. */
    public List<String> unreadableVariables() {
        return environment.getPropertySources().stream()
                .filter(SystemEnvironmentPropertySource.class::isInstance)
                .map(SystemEnvironmentPropertySource.class::cast)
                .flatMap(variables -> Stream.of(variables.getPropertyNames())
                        .filter(name -> name.startsWith("STOCKBRIDGE_") && isUnreadable(variables.getProperty(name))))
                .map(name -> "The environment variable " + name + ": " + UNREADABLE)
                .toList();
    }

    /** A text with values in the place of its placeholders; null where one has no value. */
    public @Nullable String resolve(String text) {
        var placeholders = new PlaceholderText(this::lookUp);
        String result = placeholders.resolve(text);
        return placeholders.missing().isEmpty() ? result : null;
    }

    /** The text of a value that may know its place. */
    public static String text(Object value) {
        return String.valueOf(value instanceof OriginTrackedValue tracked ? tracked.getValue() : value);
    }

    private Object resolved(String name, Object value) {
        Origin origin = Origin.from(value);
        Object plain = value instanceof OriginTrackedValue tracked ? tracked.getValue() : value;
        if (!(plain instanceof CharSequence text) || !text.toString().contains(PlaceholderText.START)) {
            return value;
        }
        String written = text.toString();
        var property = ConfigurationPropertyName.adapt(name, '.');
        var placeholders = new PlaceholderText(this::lookUp);
        String result = placeholders.resolve(written);
        placeholders
                .missing()
                .forEach(missing -> problems.add(Origins.written(property.toString(), origin) + ": "
                        + (mayBeQuoted(property, written, missing)
                                ? "${" + missing + "} has no value. Set the environment variable " + missing
                                        + ", or write the value in its place."
                                : "it holds a ${ that names no environment variable. Put a secret that holds these signs"
                                        + " into an environment variable, and write ${NAME} here.")));
        if (isUnreadable(result) && !isUnreadable(written)) {
            problems.add(Origins.written(property.toString(), origin) + ": " + UNREADABLE);
        }
        return OriginTrackedValue.of(result, origin);
    }

    /** What Java puts in the place of a letter that the locale does not know. */
    private static boolean isUnreadable(@Nullable Object text) {
        return String.valueOf(text).indexOf('\uFFFD') >= 0;
    }

    /** A value from a file may hold placeholders itself; one from anywhere else is taken literally. */
    private PlaceholderText.@Nullable Found lookUp(String name) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            Object value = source.getProperty(name);
            if (value != null) {
                return new PlaceholderText.Found(value.toString(), YamlSource.ofFile(source) == null);
            }
        }
        return null;
    }

    private static boolean mayBeQuoted(ConfigurationPropertyName property, String written, String missing) {
        boolean secret = SECRETS.contains(property.getLastElement(Form.DASHED)) || written.contains("password");
        return ALONE.matcher(written).matches()
                ? written.equals("${" + missing + "}")
                : !secret && written.contains("${" + missing);
    }
}
