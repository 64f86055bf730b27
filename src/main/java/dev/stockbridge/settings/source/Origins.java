package dev.stockbridge.settings.source;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;

/** Where values came from: the line of the file or the environment variable. */
public final class Origins {

    private final List<ConfigurationPropertySource> sources;
    private final String omitted;

    public Origins(List<PropertySource<?>> values) {
        this(values, "");
    }

    /** @param omitted what names begin with that a file of their own leaves out */
    public Origins(List<PropertySource<?>> values, String omitted) {
        this.omitted = omitted;
        sources = StreamSupport.stream(ConfigurationPropertySources.from(values).spliterator(), false)
                .toList();
    }

    public List<ConfigurationPropertySource> sources() {
        return sources;
    }

    /** The property's name with its place behind it, as far as the place is known. */
    public String named(String property) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
        for (ConfigurationPropertySource source : sources) {
            ConfigurationProperty found = source.getConfigurationProperty(name);
            if (found != null) {
                return written(property, found.getOrigin());
            }
        }
        return property.startsWith(omitted) ? property.substring(omitted.length()) : property;
    }

    /** A property's name as it is written, with its place behind it. */
    public static String written(String property, @Nullable Origin origin) {
        Origin inner = origin instanceof PropertySourceOrigin wrapped ? wrapped.getOrigin() : origin;
        return inner instanceof WrittenAs other ? other.name() + place(other.place()) : property + place(inner);
    }

    /** The place itself, where the value is bound under another name. */
    public static @Nullable Origin asWritten(@Nullable Origin origin) {
        return origin instanceof WrittenAs other ? other.place() : origin;
    }

    private static String place(@Nullable Origin origin) {
        if (origin instanceof PropertySourceOrigin wrapped) {
            return place(wrapped.getOrigin());
        }
        if (origin instanceof TextResourceOrigin text && text.getLocation() != null) {
            return " (line " + (text.getLocation().getLine() + 1) + ")";
        }
        if (origin instanceof SystemEnvironmentOrigin variable) {
            return " (environment variable " + variable.getProperty() + ")";
        }
        return "";
    }
}
