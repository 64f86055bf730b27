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

    public Origins(List<PropertySource<?>> values) {
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
                return property + place(found.getOrigin());
            }
        }
        return property;
    }

    public static String place(@Nullable Origin origin) {
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
